package dev.bilten.payments.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** One attempt to pay. */
public record PaymentId(UUID value) implements Id {
    public static PaymentId next() {
        return new PaymentId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
