package dev.bilten.catalog.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** A heading that products stand under. */
public record CategoryId(UUID value) implements Id {
    public static CategoryId next() {
        return new CategoryId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
