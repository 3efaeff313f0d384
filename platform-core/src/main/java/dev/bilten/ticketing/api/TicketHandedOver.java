package dev.bilten.ticketing.api;

import dev.bilten.journal.api.DomainEvent;
import dev.bilten.ordering.api.OrderId;
import java.util.Optional;
import java.util.UUID;

/** A ticket has a new holder and a new code. Names no person and no secret. */
public record TicketHandedOver(OrderId order, UUID event, TicketId ticket) implements DomainEvent {
    public static final String TYPE = "ticket.handed-over";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.of(event);
    }
}
