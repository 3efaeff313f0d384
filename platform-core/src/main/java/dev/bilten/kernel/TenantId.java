package dev.bilten.kernel;

import java.util.UUID;

/** An organizer on this platform. */
public record TenantId(UUID value) implements Id {
    public static TenantId next() {
        return new TenantId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
