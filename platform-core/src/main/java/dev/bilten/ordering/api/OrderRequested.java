package dev.bilten.ordering.api;

import dev.bilten.journal.api.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody asks for tickets that the organizer has to agree to.
 *
 * @param test made while its event was in test mode: it counts nowhere
 */
public record OrderRequested(OrderId order, String code, UUID event, boolean test) implements DomainEvent {
    public static final String TYPE = "order.requested";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.of(event);
    }
}
