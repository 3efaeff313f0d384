package dev.bilten.ticketing.api;

import dev.bilten.journal.api.DomainEvent;
import dev.bilten.ordering.api.OrderId;
import java.util.Optional;
import java.util.UUID;

/**
 * Who was handed a ticket has this one instead of it: it was swapped, or its order came back. Names no person and no secret.
 */
public record TicketReplaced(OrderId order, UUID event, TicketId ticket) implements DomainEvent {
    public static final String TYPE = "ticket.replaced";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.of(event);
    }
}
