package dev.bilten.catalog.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** One date of a series. */
public record DateId(UUID value) implements Id {
    public static DateId next() {
        return new DateId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
