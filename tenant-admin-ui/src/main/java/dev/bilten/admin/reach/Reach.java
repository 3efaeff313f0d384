package dev.bilten.admin.reach;

import dev.bilten.identity.api.Rights;
import java.util.Set;
import java.util.UUID;

/**
 * What is chosen.
 *
 * @param some not everywhere, also while none is ticked yet
 */
public record Reach(boolean some, Set<UUID> events) {
    public static final Reach EVERYWHERE = new Reach(false, Set.of());

    public Reach {
        events = Set.copyOf(events);
    }

    /** Those events; everywhere where there are none. */
    public static Reach of(Set<UUID> events) {
        return new Reach(!events.isEmpty(), events);
    }

    /** These permissions, as far as was chosen. */
    public Rights rights(Set<String> permissions) {
        return some ? Rights.within(events, permissions) : new Rights(false, permissions);
    }
}
