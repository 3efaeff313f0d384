package dev.bilten.payments.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** Money on its way back. */
public record RefundId(UUID value) implements Id {
    public static RefundId next() {
        return new RefundId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
