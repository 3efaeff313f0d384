package dev.bilten.ticketing.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.extensions.api.SecretStore;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Attendees;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ticketing.api.Handovers;
import dev.bilten.ticketing.api.Revocation;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketHandedOver;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.api.TicketUse;
import dev.bilten.ticketing.infra.HandoverRows;
import dev.bilten.ticketing.infra.Revocations;
import dev.bilten.ticketing.infra.TicketRows;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Whoever was asked takes the ticket over: the old code is void and a new one is theirs, both or neither. */
@Service
public class TakeTicket implements Handovers {
    private final HandoverRows rows;
    private final TicketRows tickets;
    private final Orders orders;
    private final Attendees attendees;
    private final Revocations revocations;
    private final TicketUse use;
    private final SecretStore secrets;
    private final Journal journal;

    @Inject
    public TakeTicket(
            HandoverRows rows,
            TicketRows tickets,
            Orders orders,
            Attendees attendees,
            Revocations revocations,
            TicketUse use,
            SecretStore secrets,
            Journal journal) {
        this.rows = rows;
        this.tickets = tickets;
        this.orders = orders;
        this.attendees = attendees;
        this.revocations = revocations;
        this.use = use;
        this.secrets = secrets;
        this.journal = journal;
    }

    public sealed interface Result {
        /** Looked at and not taken yet. */
        record Open(Order order, Ticket ticket, Ticket.Handover offer) implements Result {}

        record Taken(Ticket ticket) implements Result {}

        /** This link was used before, in another tab perhaps. */
        record AlreadyTaken() implements Result {}

        record Expired() implements Result {}

        /** Cancelled meanwhile. */
        record NotValid() implements Result {}

        /** Its holder is inside already. */
        record Used() implements Result {}

        /** Nobody was asked by this link, or somebody else was asked since. */
        record NotFound() implements Result {}
    }

    @Transactional
    public Result look(TenantContext tenant, String link, Instant now) {
        return decide(tenant, rows.byLink(Secrets.hash(link)), now);
    }

    @Transactional
    public Result execute(CallContext call, String link) {
        var decided = decide(call.tenant(), rows.byLinkToChange(Secrets.hash(link)), call.now());
        return decided instanceof Result.Open open ? take(call, open) : decided;
    }

    private Result decide(TenantContext tenant, Optional<Ticket> found, Instant now) {
        var order = found.flatMap(ticket -> orders.byId(tenant, ticket.order()));
        if (found.isEmpty() || order.isEmpty()) {
            return new Result.NotFound();
        }
        var ticket = found.get();
        if (ticket.state() != TicketState.VALID || order.get().state() != OrderState.PAID) {
            return new Result.NotValid();
        }
        if (ticket.handover().isEmpty()) {
            return new Result.AlreadyTaken();
        }
        var offer = ticket.handover().get();
        if (!now.isBefore(offer.until())) {
            return new Result.Expired();
        }
        return use.cameIn(tenant, ticket.id()) ? new Result.Used() : new Result.Open(order.get(), ticket, offer);
    }

    private Result take(CallContext call, Result.Open open) {
        var ticket = open.ticket();
        var order = open.order();
        var former = new Ticket.Former(ticket.holder(), ticket.holderEmail().orElse(order.email()));
        revocations.add(ticket, Revocation.Why.HANDED_OVER, call.now());
        rows.take(ticket.id(), Secrets.token(), former);
        attendees.change(
                call,
                order,
                ticket.position(),
                open.offer().name(),
                Optional.of(open.offer().email()));
        journal.audit(
                call,
                Change.created(
                        "ticket.handed-over", "order", order.id().toString(), Map.of("ticket", ticket.number())));
        journal.publish(call, new TicketHandedOver(order.id(), ticket.event().value(), ticket.id()));
        return new Result.Taken(tickets.byId(ticket.id()).orElseThrow());
    }

    /** The holder thinks better of it; nothing happens where nobody was asked. */
    @Transactional
    public void withdraw(CallContext call, String ticketSecret) {
        rows.bySecretToChange(ticketSecret)
                .filter(ticket -> ticket.handover().isPresent())
                .ifPresent(ticket -> {
                    rows.withdraw(ticket.id());
                    journal.audit(
                            call,
                            Change.created(
                                    "ticket.offer-withdrawn",
                                    "order",
                                    ticket.order().toString(),
                                    Map.of("ticket", ticket.number())));
                });
    }

    @Override
    @Transactional
    public Optional<String> linkSecret(TenantContext tenant, TicketId ticket) {
        return rows.link(ticket, Instant.now()).map(closed -> secrets.open(tenant.id(), place(ticket), closed));
    }

    static String place(TicketId ticket) {
        return "ticket_handover/" + ticket;
    }
}
