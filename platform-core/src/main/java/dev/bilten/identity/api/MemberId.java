package dev.bilten.identity.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** A person who works for an organizer. */
public record MemberId(UUID value) implements Id {
    public static MemberId next() {
        return new MemberId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
