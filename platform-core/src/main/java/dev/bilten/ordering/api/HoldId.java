package dev.bilten.ordering.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** A timed claim on stock. */
public record HoldId(UUID value) implements Id {
    public static HoldId next() {
        return new HoldId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
