package dev.bilten.checkin.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** A check-in list. */
public record CheckinListId(UUID value) implements Id {
    public static CheckinListId next() {
        return new CheckinListId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
