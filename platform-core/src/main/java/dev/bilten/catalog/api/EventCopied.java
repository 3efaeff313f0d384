package dev.bilten.catalog.api;

import dev.bilten.kernel.CallContext;
import java.util.Map;
import java.util.UUID;

/** What domains above copy in the very transaction in which an event is copied. Offered as beans. */
public interface EventCopied {
    /** @param ids of the original's products, variations and dates, and all else it has, the one of the copy */
    void copied(CallContext call, EventId original, EventId copy, Map<UUID, UUID> ids);
}
