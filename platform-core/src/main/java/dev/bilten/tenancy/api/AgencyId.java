package dev.bilten.tenancy.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** Somebody who looks after many organizers. */
public record AgencyId(UUID value) implements Id {
    public static AgencyId next() {
        return new AgencyId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
