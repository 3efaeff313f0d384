package dev.bilten.journal.api;

import dev.bilten.kernel.TenantContext;
import java.time.Instant;

/** How the background work lets go of what everybody has heard; nobody else calls it. */
public interface OutboxTrimming {
    /**
     * Deletes messages that every consumer has passed, oldest first, in transactions of a few thousand each. One consumer
     * that has not passed a message keeps it, also one that was never served yet; one that is switched off keeps nothing.
     *
     * @param before only messages written earlier
     * @return how many went
     */
    int trim(TenantContext tenant, Instant before);
}
