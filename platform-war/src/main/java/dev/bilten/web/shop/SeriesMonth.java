package dev.bilten.web.shop;

import dev.bilten.catalog.api.DateSummary;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A month of a series.
 *
 * @param chosen the date whose tickets are shown
 * @param months that have dates to come
 * @param day the one that was asked for
 * @param byDay what is to come in the month
 */
record SeriesMonth(
        Event event,
        Optional<EventDate> chosen,
        NavigableSet<YearMonth> months,
        YearMonth month,
        Optional<LocalDate> day,
        TreeMap<LocalDate, List<DateSummary>> byDay) {
    List<DateSummary> coming() {
        return byDay.values().stream().flatMap(List::stream).toList();
    }
}
