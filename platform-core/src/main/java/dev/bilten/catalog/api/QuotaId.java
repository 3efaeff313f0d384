package dev.bilten.catalog.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** A number of things that products share. */
public record QuotaId(UUID value) implements Id {
    public static QuotaId next() {
        return new QuotaId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
