package dev.bilten.ticketing.api;

import dev.bilten.journal.api.DomainEvent;
import dev.bilten.ordering.api.OrderId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tickets of a paid order came into being. Names no person and no secret. */
public record TicketsIssued(OrderId order, UUID event, List<TicketId> tickets) implements DomainEvent {
    public static final String TYPE = "tickets.issued";

    public TicketsIssued {
        tickets = List.copyOf(tickets);
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
