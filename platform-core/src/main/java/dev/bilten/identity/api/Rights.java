package dev.bilten.identity.api;

import java.util.Collection;
import java.util.Set;

/**
 * What somebody may do.
 *
 * @param everything all there is now and will be; then the set says nothing more
 */
public record Rights(boolean everything, Set<String> permissions) {
    public static final Rights EVERYTHING = new Rights(true, Set.of());
    public static final Rights NONE = new Rights(false, Set.of());

    public Rights {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(String permission) {
        return everything || permissions.contains(permission);
    }

    /** Whether all of the other's rights are among these: nobody hands on what they do not have. */
    public boolean cover(Rights other) {
        return everything || (!other.everything && permissions.containsAll(other.permissions));
    }

    public boolean mayAll(Collection<String> names) {
        return everything || permissions.containsAll(names);
    }
}
