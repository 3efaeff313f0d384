package dev.bilten.catalog.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** An event an organizer sells tickets for. */
public record EventId(UUID value) implements Id {
    public static EventId next() {
        return new EventId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
