package dev.bilten.checkin.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** One scan at one gate, whatever came of it. */
public record ScanId(UUID value) implements Id {
    public static ScanId next() {
        return new ScanId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
