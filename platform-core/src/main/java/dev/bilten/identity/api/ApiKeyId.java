package dev.bilten.identity.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** A program's key. */
public record ApiKeyId(UUID value) implements Id {
    public static ApiKeyId next() {
        return new ApiKeyId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
