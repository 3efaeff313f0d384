package dev.bilten.catalog.api;

import dev.bilten.kernel.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/**
 * An event on sale and how full it is; of a series the date that comes next.
 *
 * @param date the one date of a series that is shown
 * @param over nothing of it comes any more
 */
public record NextEvent(
        EventId id,
        Text title,
        Optional<DateId> date,
        Optional<Instant> startsAt,
        ZoneId zone,
        String venueName,
        Currency currency,
        boolean over,
        Fullness full) {}
