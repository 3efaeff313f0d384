package dev.bilten.catalog.api;

import dev.bilten.kernel.Text;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One date of a series.
 *
 * @param title what this date is called; empty: as the event
 * @param active offered to buyers
 * @param prices what costs something else on this date: minor units of the event's currency by the id of the product or
 *     variation
 */
public record EventDate(
        DateId id,
        EventId event,
        Text title,
        Instant startsAt,
        Optional<Instant> endsAt,
        SaleWindow sale,
        boolean active,
        Map<UUID, Long> prices,
        long version) {
    public EventDate {
        prices = Map.copyOf(prices);
    }
}
