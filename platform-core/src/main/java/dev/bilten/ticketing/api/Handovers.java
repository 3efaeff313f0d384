package dev.bilten.ticketing.api;

import dev.bilten.kernel.TenantContext;
import java.util.Optional;

/** For the mail to whoever was asked to take a ticket over. */
public interface Handovers {
    /** The secret part of the link they get; empty when nobody is asked any more. */
    Optional<String> linkSecret(TenantContext tenant, TicketId ticket);
}
