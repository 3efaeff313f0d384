package dev.bilten.ticketing.api;

import dev.bilten.kernel.TenantContext;
import java.util.Optional;

/** Knows the organizer's brand. Answered by whoever knows the themes; where nobody does, tickets are plain. */
public interface TicketLooks {
    Optional<TicketLook> of(TenantContext tenant);
}
