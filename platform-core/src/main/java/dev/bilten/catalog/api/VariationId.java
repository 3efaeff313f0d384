package dev.bilten.catalog.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** A kind of a product: a size, a seat class. */
public record VariationId(UUID value) implements Id {
    public static VariationId next() {
        return new VariationId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
