package dev.bilten.ordering.api;

import dev.bilten.journal.api.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/**
 * What was answered with an order is something else now. The answers stand in the order: they are about people, and an event is
 * never erased.
 *
 * @param test made while its event was in test mode: it counts nowhere
 */
public record AnswersChanged(OrderId order, String code, UUID event, boolean test) implements DomainEvent {
    public static final String TYPE = "order.answers-changed";

    public static AnswersChanged of(Order order) {
        return new AnswersChanged(order.id(), order.code(), order.event().value(), order.test());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.of(event);
    }
}
