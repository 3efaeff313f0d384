package dev.bilten.ordering.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** One ticket's line of an order. */
public record PositionId(UUID value) implements Id {
    public static PositionId next() {
        return new PositionId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
