package dev.bilten.notifications.app;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.notifications.api.Delivery;
import dev.bilten.notifications.infra.OrderLinks;
import dev.bilten.ordering.api.Order;
import dev.bilten.ticketing.api.Handovers;
import dev.bilten.ticketing.api.Ticket;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Whom a message about a ticket still concerns, and where it leads them. */
@Service
class TicketLetters {
    private final Handovers handovers;
    private final OrderLinks links;

    @Inject
    TicketLetters(Handovers handovers, OrderLinks links) {
        this.handovers = handovers;
        this.links = links;
    }

    /** Who writes to whom about it, and where they go on. */
    record Letter(String to, String other, URI link, Optional<Instant> until) {}

    /** Empty once the ticket is another person's. */
    Optional<Letter> of(TenantContext tenant, Delivery delivery, Ticket ticket, Order order) {
        return switch (delivery.template()) {
            case TICKET_OFFERED ->
                ticket.handover()
                        .filter(offer -> offer.email().equals(delivery.recipient()))
                        .flatMap(offer -> handovers
                                .linkSecret(tenant, ticket.id())
                                .map(secret -> new Letter(
                                        offer.name(),
                                        ticket.holder(),
                                        links.handover(tenant, secret),
                                        Optional.of(offer.until()))));
            case TICKET_RECEIVED, TICKET_REPLACED -> toHolder(delivery, ticket, links.ticket(tenant, ticket.secret()));
            case TICKET_REVOKED -> toHolder(delivery, ticket, links.shop(tenant));
            case TICKET_HANDED_OVER ->
                ticket.former()
                        .filter(former -> former.email().equals(delivery.recipient()))
                        .map(former -> new Letter(
                                former.name(), ticket.holder(), formersPage(tenant, former, order), Optional.empty()));
            default -> throw new IllegalArgumentException(delivery.template() + " is not about a ticket");
        };
    }

    private static Optional<Letter> toHolder(Delivery delivery, Ticket ticket, URI link) {
        return ticket.former()
                .filter(_ -> ticket.holderEmail().equals(Optional.of(delivery.recipient())))
                .map(former -> new Letter(ticket.holder(), former.name(), link, Optional.empty()));
    }

    /** Only the buyer has the order's page; somebody in between has nothing left to look at but the shop. */
    private URI formersPage(TenantContext tenant, Ticket.Former former, Order order) {
        return former.email().equals(order.email()) ? links.of(tenant, order) : links.shop(tenant);
    }
}
