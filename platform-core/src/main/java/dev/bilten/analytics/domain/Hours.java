package dev.bilten.analytics.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The hours of a stretch of time on the clock of a zone, none left out, so that a chart shows quiet hours too. */
public record Hours(Instant from, Instant to, ZoneId zone) {
    /** A chart of more is asked for by mistake. */
    private static final Duration LONGEST = Duration.ofDays(92);

    /** Keeps the end and brings the beginning near enough. */
    public Hours {
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            from = to.minus(LONGEST);
        }
    }

    /** One value per hour, and {@code nothing} where none is known. */
    public <V, R> List<R> fill(Map<Instant, V> known, BiFunction<Instant, V, R> make, V nothing) {
        var all = new ArrayList<R>();
        for (var hour = startOf(from); hour.isBefore(to); hour = hour.plus(Duration.ofHours(1))) {
            all.add(make.apply(hour, known.getOrDefault(hour, nothing)));
        }
        return all;
    }

    private Instant startOf(Instant moment) {
        return moment.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
    }
}
