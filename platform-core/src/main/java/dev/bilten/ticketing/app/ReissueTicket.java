package dev.bilten.ticketing.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ticketing.api.Revocation;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.api.TicketUse;
import dev.bilten.ticketing.infra.HandoverRows;
import dev.bilten.ticketing.infra.Revocations;
import dev.bilten.ticketing.infra.TicketRows;
import jakarta.inject.Inject;
import java.util.Map;

/** Gives a ticket a new code: the old one opens no door any more, also where a gate has no network. */
@Service
public class ReissueTicket {
    private final HandoverRows locked;
    private final TicketRows tickets;
    private final Revocations revocations;
    private final TicketUse use;
    private final Journal journal;

    @Inject
    public ReissueTicket(
            HandoverRows locked, TicketRows tickets, Revocations revocations, TicketUse use, Journal journal) {
        this.locked = locked;
        this.tickets = tickets;
        this.revocations = revocations;
        this.use = use;
        this.journal = journal;
    }

    public sealed interface Result {
        record Reissued(Ticket ticket) implements Result {}

        /** Its holder came in with it. */
        record Used() implements Result {}

        /** It is void already. */
        record NotValid() implements Result {}

        /** Also for a ticket of another order. */
        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, OrderId order, TicketId id) {
        var found = tickets.byId(id)
                .filter(ticket -> ticket.order().equals(order))
                .flatMap(ticket -> locked.bySecretToChange(ticket.secret()));
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var ticket = found.get();
        if (ticket.state() != TicketState.VALID) {
            return new Result.NotValid();
        }
        if (use.cameIn(call.tenant(), id)) {
            return new Result.Used();
        }
        revocations.add(ticket, Revocation.Why.REPLACED, call.now());
        tickets.replaceSecret(id, Secrets.token());
        journal.audit(
                call, Change.created("ticket.reissued", "order", order.toString(), Map.of("ticket", ticket.number())));
        return new Result.Reissued(tickets.byId(id).orElseThrow());
    }
}
