package dev.bilten.catalog.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Time as a clock on the wall of the place shows it, and back. */
public final class WallTime {
    private WallTime() {}

    /**
     * A wall time as a moment. One that the clocks skip is as much later as they jump, one that comes twice is the first of
     * the two, as RFC 5545 wants it.
     */
    public static Instant moment(LocalDateTime wall, ZoneId zone) {
        return wall.atZone(zone).toInstant();
    }

    /** So much later on the wall, whatever the clocks did meanwhile. */
    public static Instant later(Instant moment, Duration by, ZoneId zone) {
        return by.isZero()
                ? moment
                : moment(LocalDateTime.ofInstant(moment, zone).plus(by), zone);
    }

    /**
     * When something ends that the clocks may jump over: where nothing would be left of it between its beginning and its end on
     * the wall, it is as long as on any other day.
     */
    static Instant end(Instant begins, Instant onWall, Duration length) {
        return onWall.isAfter(begins) ? onWall : begins.plus(length);
    }
}
