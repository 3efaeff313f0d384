package dev.bilten.identity.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** A team of an organizer. */
public record TeamId(UUID value) implements Id {
    public static TeamId next() {
        return new TeamId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
