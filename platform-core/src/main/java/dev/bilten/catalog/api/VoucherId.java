package dev.bilten.catalog.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** A code that opens, reserves or cheapens something. */
public record VoucherId(UUID value) implements Id {
    public static VoucherId next() {
        return new VoucherId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
