package dev.bilten.ticketing.api;

import dev.bilten.kernel.TenantContext;

/** Knows whether tickets came in already. Answered by whoever keeps the doors. */
public interface TicketUse {
    boolean cameIn(TenantContext tenant, TicketId ticket);
}
