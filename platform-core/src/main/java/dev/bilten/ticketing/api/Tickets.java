package dev.bilten.ticketing.api;

import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tickets for the domains above and for pages; each call is a transaction of its own or joins the running one. */
public interface Tickets {
    /** By number, the revoked ones too; empty as long as the order is not paid. */
    List<Ticket> ofOrder(TenantContext tenant, OrderId order);

    /** @param secret exactly as stored; a scanned or typed code goes to check-in instead */
    Optional<Ticket> bySecret(TenantContext tenant, String secret);

    /** When what the ticket is for begins; empty for an event without a date. */
    Optional<Instant> begins(TenantContext tenant, Ticket ticket);

    Optional<Ticket> byId(TenantContext tenant, TicketId id);
}
