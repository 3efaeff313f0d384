package dev.bilten.catalog.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** What an organizer keeps back of a quota. */
public record AllotmentId(UUID value) implements Id {
    public static AllotmentId next() {
        return new AllotmentId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
