package dev.bilten.ordering.api;

import dev.bilten.journal.api.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/**
 * The organizer agreed to a request; the buyer is asked for the money, if it costs any.
 *
 * @param test made while its event was in test mode: it counts nowhere
 */
public record OrderApproved(OrderId order, String code, UUID event, boolean test) implements DomainEvent {
    public static final String TYPE = "order.approved";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.of(event);
    }
}
