package dev.bilten.web.shop;

import dev.bilten.catalog.api.DateSummary;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.app.ListDates;
import dev.bilten.catalog.app.ListDates.Span;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Slice;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.messages.MonthSheet;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads one month of a series and never all its dates, so that the twenty-thousandth costs nothing. */
@Service
public class ReadMonth {
    private static final int MOST_A_MONTH = 2_000;

    private final ListDates listDates;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public ReadMonth(ListDates listDates, CurrentCall current) {
        this.listDates = listDates;
        this.current = current;
    }

    /** The month that is asked for, else that of the chosen date, else the first with dates to come. */
    SeriesMonth execute(Event event, Optional<EventDate> chosen, DatePicker.Asked asked) {
        var now = clock.instant();
        var day = MonthSheet.day(asked.day()).or(() -> chosen.map(date -> local(event, date)));
        var months = months(event, now);
        var month = day.map(YearMonth::from)
                .or(() -> MonthSheet.month(asked.month()))
                .or(() -> months.stream().findFirst())
                .orElseGet(() -> YearMonth.from(now.atZone(event.zone())));
        return new SeriesMonth(event, chosen, months, month, day, byDay(event, month, now));
    }

    private NavigableSet<YearMonth> months(Event event, Instant now) {
        var first = YearMonth.from(now.atZone(event.zone()));
        var months = new TreeSet<YearMonth>();
        listDates.months(current.tenant(), event.id()).keySet().stream()
                .filter(month -> !month.isBefore(first))
                .forEach(months::add);
        return months;
    }

    private TreeMap<LocalDate, List<DateSummary>> byDay(Event event, YearMonth month, Instant now) {
        var byDay = new TreeMap<LocalDate, List<DateSummary>>();
        listDates
                .execute(current.tenant(), event.id(), Span.of(month), Optional.empty(), MOST_A_MONTH)
                .map(Slice::results)
                .orElse(List.of())
                .stream()
                .filter(one -> one.date().active() && DatePicker.upcoming(one.date(), now))
                .forEach(one -> byDay.computeIfAbsent(local(event, one.date()), _ -> new ArrayList<>())
                        .add(one));
        return byDay;
    }

    private static LocalDate local(Event event, EventDate date) {
        return date.startsAt().atZone(event.zone()).toLocalDate();
    }
}
