package dev.bilten.ticketing.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderStep;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ticketing.api.Revocation;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketReplaced;
import dev.bilten.ticketing.api.TicketUse;
import dev.bilten.ticketing.api.TicketsIssued;
import dev.bilten.ticketing.api.TicketsRevoked;
import dev.bilten.ticketing.domain.Heirs;
import dev.bilten.ticketing.infra.HandoverRows;
import dev.bilten.ticketing.infra.Revocations;
import dev.bilten.ticketing.infra.TicketRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One ticket per position that lets in, with the payment or not at all. Told twice of the same payment, it issues nothing
 * new; told of a cancellation, it revokes what there is. Nothing is signed here: a signature costs more than a whole sale,
 * and is the same whenever it is made.
 */
@Service
public class IssueTickets implements OrderStep {
    private final TicketRows tickets;
    private final DrawUpTickets drawUp;
    private final HandoverRows handovers;
    private final Revocations revocations;
    private final TicketUse use;
    private final Journal journal;

    @Inject
    public IssueTickets(
            TicketRows tickets,
            DrawUpTickets drawUp,
            HandoverRows handovers,
            Revocations revocations,
            TicketUse use,
            Journal journal) {
        this.tickets = tickets;
        this.drawUp = drawUp;
        this.handovers = handovers;
        this.revocations = revocations;
        this.use = use;
        this.journal = journal;
    }

    @Override
    @Transactional
    public void paid(CallContext call, Order order) {
        paid(call, List.of(order));
    }

    @Override
    @Transactional
    public void paid(CallContext call, List<Order> orders) {
        issue(call, orders);
    }

    /** Those that are new. */
    private List<Ticket> issue(CallContext call, List<Order> orders) {
        var wanted = drawUp.of(call, orders);
        var ids = tickets.insert(wanted);
        var fresh = wanted.stream().filter(ticket -> ids.contains(ticket.id())).toList();
        var byOrder = fresh.stream()
                .collect(Collectors.groupingBy(Ticket::order, Collectors.mapping(Ticket::id, Collectors.toList())));
        for (var order : orders) {
            var its = byOrder.getOrDefault(order.id(), List.of());
            if (!its.isEmpty()) {
                journal.publish(
                        call, new TicketsIssued(order.id(), order.event().value(), its));
            }
        }
        fresh.stream()
                .filter(Ticket::handedOver)
                .forEach(ticket -> journal.publish(
                        call, new TicketReplaced(ticket.order(), ticket.event().value(), ticket.id())));
        return fresh;
    }

    @Override
    @Transactional
    public void renamed(CallContext call, Order order, Order.Position position) {
        tickets.rename(
                position.id(),
                position.attendee().filter(name -> !name.isBlank()).orElse(order.name()),
                position.attendeeEmail().orElse(null));
    }

    @Override
    @Transactional
    public boolean used(TenantContext tenant, Order order) {
        return tickets.validOf(order.id()).stream().anyMatch(ticket -> use.cameIn(tenant, ticket.id()));
    }

    @Override
    @Transactional
    public boolean handedOver(TenantContext tenant, Order order) {
        return handovers.anyTaken(order.id());
    }

    @Override
    @Transactional
    public void cancelled(CallContext call, Order order) {
        revoked(call, order, tickets.revoke(order.id()), List.of());
    }

    @Override
    @Transactional
    public void changed(CallContext call, Order order, List<PositionId> gone) {
        var revoked = tickets.revoke(order.id(), gone);
        revoked(call, order, revoked, issue(call, List.of(order)));
    }

    private void revoked(CallContext call, Order order, List<Ticket> revoked, List<Ticket> fresh) {
        if (!revoked.isEmpty()) {
            revocations.add(revoked, Revocation.Why.CANCELLED, call.now());
            var ids = revoked.stream().map(Ticket::id).toList();
            journal.publish(
                    call, new TicketsRevoked(order.id(), order.event().value(), ids, Heirs.replaced(revoked, fresh)));
        }
    }
}
