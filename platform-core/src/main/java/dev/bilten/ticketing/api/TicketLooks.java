package dev.bilten.ticketing.api;

import dev.bilten.kernel.TenantContext;
import java.util.Optional;

/** Knows the organizer's brand. Answered by whoever knows the themes; where nobody does, tickets are plain. */
public interface TicketLooks {
    /** @param accent of the event that all of the tickets are for, before the organizer's own */
    Optional<TicketLook> of(TenantContext tenant, Optional<String> accent);
}
