package dev.bilten.journal.api;

import dev.bilten.kernel.Actor;
import dev.bilten.kernel.Slice;
import dev.bilten.kernel.TenantContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Everything that was changed at an organizer's, the newest first; each call is a transaction of its own or joins the running one. */
public interface AuditLog {
    /**
     * What is asked for; what is empty does not matter.
     *
     * @param objectType the kind of thing: {@code event}
     * @param objectId one thing, together with its kind; without one it finds nothing
     * @param actorId a member, an API key or an operator
     */
    record Filter(Optional<String> objectType, Optional<String> objectId, Optional<String> actorId) {
        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * @param before what it was, as JSON; empty where there was nothing
     * @param after what it is, as JSON; empty where nothing is left
     * @param reason why, in a few words of whoever wrote the use case
     */
    record Line(
            UUID id,
            Instant at,
            Actor actor,
            String action,
            String objectType,
            String objectId,
            Optional<String> before,
            Optional<String> after,
            String reason) {}

    /** @param cursor the {@code next} of the slice before; empty for the first */
    Slice<Line> list(TenantContext tenant, Filter filter, Optional<String> cursor, int most);

    Optional<Line> find(TenantContext tenant, UUID id);
}
