package dev.bilten.ticketing.api;

import dev.bilten.journal.api.DomainEvent;
import dev.bilten.ordering.api.OrderId;
import java.util.Optional;
import java.util.UUID;

/** Somebody was asked to take a ticket over. Names no person and no secret. */
public record TicketOffered(OrderId order, UUID event, TicketId ticket) implements DomainEvent {
    public static final String TYPE = "ticket.offered";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.of(event);
    }
}
