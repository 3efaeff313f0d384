package dev.bilten.analytics.domain;

import java.time.Instant;
import java.time.ZoneId;

/** Today and the same weekday of last week, on the clock of a zone, also when the clocks were changed in between. */
public record Days(Instant today, Instant now, Instant lastWeek, Instant lastWeekNow, Instant lastWeekEnd) {

    public static Days at(Instant now, ZoneId zone) {
        var here = now.atZone(zone);
        var day = here.toLocalDate();
        return new Days(
                day.atStartOfDay(zone).toInstant(),
                now,
                day.minusDays(7).atStartOfDay(zone).toInstant(),
                here.minusDays(7).toInstant(),
                day.minusDays(6).atStartOfDay(zone).toInstant());
    }
}
