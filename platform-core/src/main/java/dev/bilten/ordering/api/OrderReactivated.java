package dev.bilten.ordering.api;

import dev.bilten.journal.api.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/**
 * An order that was over waits for its money again.
 *
 * @param test made while its event was in test mode: it counts nowhere
 */
public record OrderReactivated(OrderId order, String code, UUID event, boolean test) implements DomainEvent {
    public static final String TYPE = "order.reactivated";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.of(event);
    }
}
