package dev.bilten.ordering.api;

import dev.bilten.journal.api.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/**
 * Tickets of an order were changed, added or cancelled, or it costs less; what it costs and owes stands in the order.
 *
 * @param cancelled how many of its tickets are no part of it any more
 * @param added how many came instead or beside
 * @param told whether its buyer is to hear of it
 * @param test made while its event was in test mode: it counts nowhere
 * @param cheaper the number of the one ticket for which money went back, from 1; empty for none in particular
 */
public record OrderChanged(
        OrderId order,
        String code,
        UUID event,
        int cancelled,
        int added,
        boolean told,
        boolean test,
        Optional<Integer> cheaper)
        implements DomainEvent {
    public static final String TYPE = "order.changed";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.of(event);
    }
}
