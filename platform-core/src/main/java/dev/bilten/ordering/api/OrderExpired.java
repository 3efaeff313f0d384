package dev.bilten.ordering.api;

import dev.bilten.catalog.api.Channel;
import dev.bilten.journal.api.DomainEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An order was not paid in time and gave its stock back. Names no person: whoever needs the buyer asks for the order. Amounts are gross minor units.
 *
 * @param test made while its event was in test mode: it counts nowhere
 */
public record OrderExpired(
        OrderId order,
        String code,
        UUID event,
        Channel channel,
        String currency,
        long totalMinor,
        long taxMinor,
        List<OrderedLine> lines,
        boolean test)
        implements DomainEvent {
    public static final String TYPE = "order.expired";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.of(event);
    }
}
