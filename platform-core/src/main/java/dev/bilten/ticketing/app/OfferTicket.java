package dev.bilten.ticketing.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.extensions.api.SecretStore;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketOffered;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.api.TicketUse;
import dev.bilten.ticketing.infra.HandoverRows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks somebody to take a ticket over: they get a mail with a link. Until they accept, nothing changes; asking somebody else
 * makes the earlier link useless.
 */
@Service
public class OfferTicket {
    /** Long enough for a mail that is read after the weekend. */
    private static final Duration ANSWER_WITHIN = Duration.ofDays(4);
    /** An impatient click is one mail, and a stranger's mailbox is not ours to fill. */
    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(1);

    private final HandoverRows rows;
    private final Orders orders;
    private final Catalog catalog;
    private final GatherTickets gather;
    private final TicketUse use;
    private final SecretStore secrets;
    private final Journal journal;

    @Inject
    public OfferTicket(
            HandoverRows rows,
            Orders orders,
            Catalog catalog,
            GatherTickets gather,
            TicketUse use,
            SecretStore secrets,
            Journal journal) {
        this.rows = rows;
        this.orders = orders;
        this.catalog = catalog;
        this.gather = gather;
        this.use = use;
        this.secrets = secrets;
        this.journal = journal;
    }

    /** @param ticketSecret whoever knows it holds the ticket: one who gave it away knows it no longer */
    public record Command(String ticketSecret, String name, String email) {
        @Override
        public String toString() {
            return "Command[…]";
        }
    }

    public sealed interface Result {
        record Offered(Instant until) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        /** The event does not let people do it, or not any more. */
        record TooLate() implements Result {}

        /** A mail about this ticket went out less than a minute ago. */
        record TooSoon() implements Result {}

        /** Cancelled or not paid. */
        record NotValid() implements Result {}

        /** Its holder is inside already. */
        record Used() implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var found = rows.bySecretToChange(command.ticketSecret());
        var order = found.flatMap(ticket -> orders.byId(call.tenant(), ticket.order()));
        if (found.isEmpty() || order.isEmpty()) {
            return new Result.NotFound();
        }
        var ticket = found.get();
        if (ticket.state() != TicketState.VALID || order.get().state() != OrderState.PAID) {
            return new Result.NotValid();
        }
        if (use.cameIn(call.tenant(), ticket.id())) {
            return new Result.Used();
        }
        var to = new Buyer(command.email(), command.name(), order.get().locale());
        if (!to.violations().isEmpty()) {
            return new Result.Refused(to.violations());
        }
        if (ticket.handover()
                .filter(asked -> call.now().isBefore(asked.asked().plus(BETWEEN_MAILS)))
                .isPresent()) {
            return new Result.TooSoon();
        }
        return offer(call, order.get(), ticket, to);
    }

    private Result offer(CallContext call, Order order, Ticket ticket, Buyer to) {
        var last = gather.wording(call.tenant(), order).lastEntry(ticket);
        var rules = catalog.rules(call.tenant(), ticket.event()).buyers();
        if (!rules.mayHandOver(call.now(), last)) {
            return new Result.TooLate();
        }
        var until = earliest(call.now().plus(ANSWER_WITHIN), rules.handOverEnd(last));
        var secret = Secrets.token();
        rows.offer(
                ticket.id(),
                Secrets.hash(secret),
                secrets.close(call.tenant().id(), TakeTicket.place(ticket.id()), secret),
                new Ticket.Handover(to.name(), to.email(), call.now(), until));
        journal.audit(
                call,
                Change.created(
                        "ticket.offered",
                        "order",
                        order.id().toString(),
                        Map.of("ticket", ticket.number(), "to", to.name())));
        journal.publish(call, new TicketOffered(order.id(), ticket.event().value(), ticket.id()));
        return new Result.Offered(until);
    }

    private static Instant earliest(Instant usual, Optional<Instant> end) {
        return end.filter(usual::isAfter).orElse(usual);
    }
}
