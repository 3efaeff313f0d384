package dev.bilten.jobs.api;

import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Starts tasks and tells how far they are; each call is a transaction of its own or joins the running one. */
public interface Tasks {
    /** Kept with the caller's transaction; begins within seconds after it. */
    UUID start(CallContext call, String kind, List<UUID> items);

    /** @param input what its kind has to know besides, as JSON */
    UUID start(CallContext call, String kind, List<UUID> items, String input);

    /** Of one person, those that are not over and those that began since; the newest first. */
    List<Task> of(TenantContext tenant, String authorId, Instant since);

    Optional<Task> byId(TenantContext tenant, UUID id);
}
