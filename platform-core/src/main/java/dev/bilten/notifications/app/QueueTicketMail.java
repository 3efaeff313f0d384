package dev.bilten.notifications.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.notifications.api.DeliveryId;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.infra.Deliveries;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.Tickets;
import jakarta.inject.Inject;

/** Notes that the people of a handover are to be told; the same news again changes nothing. */
@Service
public class QueueTicketMail {
    private final Tickets tickets;
    private final Orders orders;
    private final Deliveries deliveries;

    @Inject
    public QueueTicketMail(Tickets tickets, Orders orders, Deliveries deliveries) {
        this.tickets = tickets;
        this.orders = orders;
        this.deliveries = deliveries;
    }

    /** What became of a ticket. */
    public enum Turn {
        OFFERED,
        HANDED_OVER,
        /** Whoever had it before has nothing to do with it any more. */
        REVOKED,
        REPLACED
    }

    /** True when there is a new message to send. */
    @Transactional
    public boolean execute(CallContext call, Turn turn, TicketId id) {
        var found = tickets.byId(call.tenant(), id);
        var locale = found.flatMap(ticket -> orders.byId(call.tenant(), ticket.order()))
                .map(order -> order.locale());
        if (found.isEmpty() || locale.isEmpty()) {
            return false;
        }
        var ticket = found.get();
        return switch (turn) {
            case OFFERED -> offer(call, ticket, locale.get());
            case HANDED_OVER -> handedOver(call, ticket, locale.get());
            case REVOKED -> holder(call, MailTemplate.TICKET_REVOKED, ticket, locale.get());
            case REPLACED -> holder(call, MailTemplate.TICKET_REPLACED, ticket, locale.get());
        };
    }

    /** The buyer reads it in the mail about the order; who was handed a ticket gets none of those. */
    private boolean holder(CallContext call, MailTemplate template, Ticket ticket, String locale) {
        return ticket.holderEmail()
                .filter(_ -> ticket.handedOver())
                .map(email -> add(call, template, ticket, email, locale, which(ticket)))
                .orElse(false);
    }

    private boolean offer(CallContext call, Ticket ticket, String locale) {
        return ticket.handover()
                .map(offer -> add(
                        call,
                        MailTemplate.TICKET_OFFERED,
                        ticket,
                        offer.email(),
                        locale,
                        offer.asked().toString()))
                .orElse(false);
    }

    private boolean handedOver(CallContext call, Ticket ticket, String locale) {
        var which = which(ticket);
        boolean received = ticket.holderEmail()
                .map(email -> add(call, MailTemplate.TICKET_RECEIVED, ticket, email, locale, which))
                .orElse(false);
        boolean given = ticket.former()
                .map(former -> add(call, MailTemplate.TICKET_HANDED_OVER, ticket, former.email(), locale, which))
                .orElse(false);
        return received || given;
    }

    /** A ticket goes on and on: each code of it is one handover. */
    private static String which(Ticket ticket) {
        return Secrets.hash(ticket.secret()).substring(0, 16);
    }

    private boolean add(
            CallContext call, MailTemplate template, Ticket ticket, String recipient, String locale, String which) {
        return deliveries.add(new Deliveries.Fresh(
                DeliveryId.next(),
                template.key() + ":" + ticket.id() + ":" + which,
                template,
                QueueOrderMail.EMAIL,
                recipient,
                locale,
                ticket.id().value(),
                call.now(),
                call.now()));
    }
}
