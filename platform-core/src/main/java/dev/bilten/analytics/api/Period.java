package dev.bilten.analytics.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of whole days on the clock of a zone.
 *
 * @param from the first day
 * @param until the last day; never before the first, and at most three years after it
 */
public record Period(LocalDate from, LocalDate until, ZoneId zone) {
    /** A little more than three years; one more day is asked for by mistake. */
    public static final int LONGEST = 1_100;

    /** What a chart of it shows one bar of. */
    public enum Grain {
        HOUR,
        DAY,
        MONTH
    }

    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
        if (from.plusDays(LONGEST).isBefore(until)) {
            from = until.minusDays(LONGEST - 1L);
        }
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, until)) + 1;
    }

    public Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The moment after it. */
    public Instant end() {
        return until.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** As many days just before it. */
    public Period before() {
        return new Period(from.minusDays(days()), from.minusDays(1), zone);
    }

    /** The same days a year earlier. */
    public Period yearBefore() {
        return new Period(from.minusYears(1), until.minusYears(1), zone);
    }

    public Grain grain() {
        return days() <= 2 ? Grain.HOUR : days() <= 92 ? Grain.DAY : Grain.MONTH;
    }

    /** When each bar of a chart begins, quiet ones included; fewer than a hundred. */
    public List<Instant> bars() {
        var bars = new ArrayList<Instant>();
        var end = end();
        for (var at = firstBar(); at.isBefore(end); at = next(at)) {
            bars.add(at);
        }
        return List.copyOf(bars);
    }

    private Instant firstBar() {
        return (grain() == Grain.MONTH ? from.withDayOfMonth(1) : from)
                .atStartOfDay(zone)
                .toInstant();
    }

    private Instant next(Instant bar) {
        return switch (grain()) {
            case HOUR -> bar.plus(1, ChronoUnit.HOURS);
            case DAY ->
                bar.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
            case MONTH ->
                bar.atZone(zone).toLocalDate().plusMonths(1).atStartOfDay(zone).toInstant();
        };
    }
}
