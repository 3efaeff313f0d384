package dev.bilten.ordering.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** An order; people see its code instead. */
public record OrderId(UUID value) implements Id {
    public static OrderId next() {
        return new OrderId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
