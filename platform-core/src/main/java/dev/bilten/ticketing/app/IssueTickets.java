package dev.bilten.ticketing.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderStep;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.api.TicketsIssued;
import dev.bilten.ticketing.api.TicketsRevoked;
import dev.bilten.ticketing.infra.TicketRows;
import jakarta.inject.Inject;
import java.util.List;

/**
 * One ticket per position, with the payment or not at all. Told twice of the same payment, it issues nothing new; told of
 * a cancellation, it revokes what there is.
 */
@Service
public class IssueTickets implements OrderStep {
    private final TicketRows tickets;
    private final Journal journal;

    @Inject
    public IssueTickets(TicketRows tickets, Journal journal) {
        this.tickets = tickets;
        this.journal = journal;
    }

    @Override
    @Transactional
    public void paid(CallContext call, Order order) {
        var wanted =
                order.active().map(position -> ticket(call, order, position)).toList();
        var issued = tickets.insert(wanted);
        if (!issued.isEmpty()) {
            journal.publish(call, new TicketsIssued(order.id(), order.event().value(), issued));
        }
    }

    @Override
    @Transactional
    public void cancelled(CallContext call, Order order) {
        var revoked = tickets.revoke(order.id());
        if (!revoked.isEmpty()) {
            journal.publish(call, new TicketsRevoked(order.id(), order.event().value(), revoked));
        }
    }

    @Override
    @Transactional
    public void changed(CallContext call, Order order, List<PositionId> gone) {
        var revoked = tickets.revoke(order.id(), gone);
        if (!revoked.isEmpty()) {
            journal.publish(call, new TicketsRevoked(order.id(), order.event().value(), revoked));
        }
        paid(call, order);
    }

    private static Ticket ticket(CallContext call, Order order, Order.Position position) {
        return new Ticket(
                TicketId.next(),
                order.id(),
                position.id(),
                order.event(),
                position.product(),
                position.number(),
                Secrets.token(),
                position.attendee().filter(name -> !name.isBlank()).orElse(order.name()),
                TicketState.VALID,
                call.now());
    }
}
