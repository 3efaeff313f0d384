package dev.bilten.ordering.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** Somebody's place on a waiting list. */
public record WaitingId(UUID value) implements Id {
    public static WaitingId next() {
        return new WaitingId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
