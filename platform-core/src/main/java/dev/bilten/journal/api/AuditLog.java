package dev.bilten.journal.api;

import dev.bilten.kernel.Actor;
import dev.bilten.kernel.Slice;
import dev.bilten.kernel.TenantContext;
import java.time.Instant;
import java.util.List;
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
     * @param from the first moment
     * @param until the moment after the last
     * @param orders with one thing: what was done to these orders is its history too
     */
    record Filter(
            Optional<String> objectType,
            Optional<String> objectId,
            Optional<String> actorId,
            Optional<Instant> from,
            Optional<Instant> until,
            List<String> orders) {
        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty());

        public Filter {
            orders = List.copyOf(orders);
        }

        public Filter(Optional<String> objectType, Optional<String> objectId, Optional<String> actorId) {
            this(objectType, objectId, actorId, Optional.empty(), Optional.empty(), List.of());
        }

        /** The same of another stretch of time. */
        public Filter between(Instant first, Instant end) {
            return new Filter(objectType, objectId, actorId, Optional.of(first), Optional.of(end), orders);
        }
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

    /** When the log begins; empty where nothing was changed yet. */
    Optional<Instant> first(TenantContext tenant);
}
