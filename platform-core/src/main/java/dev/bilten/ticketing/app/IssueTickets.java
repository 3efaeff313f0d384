package dev.bilten.ticketing.app;

import dev.bilten.catalog.api.ProductId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderStep;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ticketing.api.Revocation;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.api.TicketUse;
import dev.bilten.ticketing.api.TicketsIssued;
import dev.bilten.ticketing.api.TicketsRevoked;
import dev.bilten.ticketing.domain.Window;
import dev.bilten.ticketing.domain.Wording;
import dev.bilten.ticketing.infra.Revocations;
import dev.bilten.ticketing.infra.SoldTerms;
import dev.bilten.ticketing.infra.TicketRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One ticket per position that lets in, with the payment or not at all. Told twice of the same payment, it issues nothing
 * new; told of a cancellation, it revokes what there is. Nothing is signed here: a signature costs more than a whole sale,
 * and is the same whenever it is made.
 */
@Service
public class IssueTickets implements OrderStep {
    private final TicketRows tickets;
    private final SoldTerms terms;
    private final Revocations revocations;
    private final TicketUse use;
    private final Journal journal;

    @Inject
    public IssueTickets(TicketRows tickets, SoldTerms terms, Revocations revocations, TicketUse use, Journal journal) {
        this.tickets = tickets;
        this.terms = terms;
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
        var positions = orders.stream()
                .flatMap(order -> order.positions().stream())
                .filter(Order.Position::active)
                .toList();
        var sold = terms.of(
                positions.stream().map(Order.Position::product).distinct().toList());
        var dates = terms.dates(positions.stream()
                .flatMap(position -> position.item().date().stream())
                .distinct()
                .toList());
        var wanted = orders.stream()
                .flatMap(order -> order.positions().stream()
                        .filter(position -> position.active()
                                && known(sold.get(position.product()), position.product())
                                        .admission())
                        .map(position -> {
                            var date = position.item().date().map(dates::get);
                            return ticket(
                                    call,
                                    order,
                                    position,
                                    window(call, order, known(sold.get(position.product()), position.product()), date));
                        }))
                .toList();
        publish(call, orders, wanted, tickets.insert(wanted));
    }

    private void publish(CallContext call, List<Order> orders, List<Ticket> wanted, Set<TicketId> fresh) {
        var byOrder = wanted.stream()
                .filter(ticket -> fresh.contains(ticket.id()))
                .collect(Collectors.groupingBy(Ticket::order, Collectors.mapping(Ticket::id, Collectors.toList())));
        for (var order : orders) {
            var ids = byOrder.getOrDefault(order.id(), List.of());
            if (!ids.isEmpty()) {
                journal.publish(
                        call, new TicketsIssued(order.id(), order.event().value(), ids));
            }
        }
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
    public void cancelled(CallContext call, Order order) {
        revoked(call, order, tickets.revoke(order.id()));
    }

    @Override
    @Transactional
    public void changed(CallContext call, Order order, List<PositionId> gone) {
        revoked(call, order, tickets.revoke(order.id(), gone));
        paid(call, order);
    }

    private void revoked(CallContext call, Order order, List<Ticket> revoked) {
        if (!revoked.isEmpty()) {
            revocations.add(revoked, Revocation.Why.CANCELLED, call.now());
            journal.publish(
                    call,
                    new TicketsRevoked(
                            order.id(),
                            order.event().value(),
                            revoked.stream().map(Ticket::id).toList()));
        }
    }

    private static Window window(CallContext call, Order order, SoldTerms.Sold sold, Optional<Wording.Date> date) {
        return Window.of(
                sold.validity(), date, sold.doors(), sold.zone(), order.paidAt().orElse(call.now()));
    }

    private static SoldTerms.Sold known(SoldTerms.@Nullable Sold sold, ProductId product) {
        if (sold == null) {
            throw new IllegalStateException("a sold product is not there: " + product);
        }
        return sold;
    }

    private static Ticket ticket(CallContext call, Order order, Order.Position position, Window window) {
        return new Ticket(
                TicketId.next(),
                order.id(),
                position.id(),
                position.event(),
                position.product(),
                position.item().date(),
                position.number(),
                Secrets.token(),
                position.attendee().filter(name -> !name.isBlank()).orElse(order.name()),
                position.attendeeEmail(),
                window.from(),
                window.until(),
                TicketState.VALID,
                call.now(),
                Optional.empty(),
                Optional.empty());
    }
}
