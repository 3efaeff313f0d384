package dev.bilten.catalog.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** Something an event sells: a day ticket, a workshop seat. */
public record ProductId(UUID value) implements Id {
    public static ProductId next() {
        return new ProductId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
