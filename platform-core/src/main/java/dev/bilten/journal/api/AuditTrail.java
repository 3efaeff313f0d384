package dev.bilten.journal.api;

import dev.bilten.kernel.Actor;
import dev.bilten.kernel.TenantContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what was changed on one thing; each call is a transaction of its own or joins the running one. */
public interface AuditTrail {
    /**
     * @param reason why, in a few words of whoever wrote the use case
     * @param after what it was then, as JSON; empty where nothing was left
     */
    record Entry(Instant at, Actor actor, String action, String reason, Optional<String> after) {}

    /** The newest first. */
    List<Entry> of(TenantContext tenant, String objectType, String objectId, int most);
}
