package dev.bilten.admin.reach;

import dev.bilten.identity.api.Rights;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is chosen.
 *
 * @param some not everywhere, also while none is ticked yet
 * @param lists of these events, by event, the check-in lists; all of one that is not named
 */
public record Reach(boolean some, Set<UUID> events, Map<UUID, Set<UUID>> lists) {
    public static final Reach EVERYWHERE = new Reach(false, Set.of(), Map.of());

    public Reach {
        events = Set.copyOf(events);
        lists = Map.copyOf(lists);
    }

    /** As far as these rights go. */
    public static Reach of(Rights rights) {
        return new Reach(!rights.events().isEmpty(), rights.events().keySet(), rights.lists());
    }

    /** These permissions, as far as was chosen. */
    public Rights rights(Set<String> permissions) {
        return some ? Rights.within(events, permissions).atLists(lists) : new Rights(false, permissions);
    }
}
