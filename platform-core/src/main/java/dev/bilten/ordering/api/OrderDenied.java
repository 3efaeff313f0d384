package dev.bilten.ordering.api;

import dev.bilten.journal.api.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/**
 * The organizer did not agree to a request; its stock is free.
 *
 * @param test made while its event was in test mode: it counts nowhere
 */
public record OrderDenied(OrderId order, String code, UUID event, boolean test) implements DomainEvent {
    public static final String TYPE = "order.denied";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.of(event);
    }
}
