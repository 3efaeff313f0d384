package dev.bilten.catalog.api;

import java.time.LocalDate;
import java.util.List;

/**
 * A day of a series, on the calendar of the place.
 *
 * @param dates how many there are
 * @param sold of all of them together
 * @param soldOut how many of them buyers are offered and have nothing left
 * @param first the first of them
 */
public record DaySummary(LocalDate day, int dates, int sold, int soldOut, List<DateSummary> first) {
    public DaySummary {
        first = List.copyOf(first);
    }
}
