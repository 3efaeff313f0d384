package dev.bilten.ticketing.api;

import dev.bilten.journal.api.DomainEvent;
import dev.bilten.ordering.api.OrderId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tickets of a cancelled order open no door any more.
 *
 * @param replaced those of them whose holders, to whom they were handed over, have another one instead
 */
public record TicketsRevoked(OrderId order, UUID event, List<TicketId> tickets, List<TicketId> replaced)
        implements DomainEvent {
    public static final String TYPE = "tickets.revoked";

    public TicketsRevoked {
        tickets = List.copyOf(tickets);
        replaced = List.copyOf(replaced);
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
