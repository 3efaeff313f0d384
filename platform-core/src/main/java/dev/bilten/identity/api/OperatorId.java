package dev.bilten.identity.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** An operator of the platform. */
public record OperatorId(UUID value) implements Id {
    public static OperatorId next() {
        return new OperatorId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
