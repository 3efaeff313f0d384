package dev.bilten.identity.api;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What somebody may do: everywhere at the organizer, and what they may do at single events beside that.
 *
 * @param everything all there is now and will be; then the rest says nothing more
 * @param permissions those that count everywhere; what a team limited to some events gives is never among them, so that
 *     whoever asks without an event is answered with no
 * @param events by event, what may be done there alone
 * @param lists by event, the check-in lists at which people are let in and watched; of an event that is not named, all of
 *     them
 */
public record Rights(
        boolean everything, Set<String> permissions, Map<UUID, Set<String>> events, Map<UUID, Set<UUID>> lists) {
    public static final Rights EVERYTHING = new Rights(true, Set.of());
    public static final Rights NONE = new Rights(false, Set.of());

    public Rights {
        permissions = Set.copyOf(permissions);
        events = events.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        lists = lists.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    public Rights(boolean everything, Set<String> permissions, Map<UUID, Set<String>> events) {
        this(everything, permissions, events, Map.of());
    }

    public Rights(boolean everything, Set<String> permissions) {
        this(everything, permissions, Map.of());
    }

    /** The same permissions at each of these events, and none elsewhere. */
    public static Rights within(Set<UUID> events, Set<String> permissions) {
        return new Rights(
                false, Set.of(), events.stream().collect(Collectors.toMap(event -> event, event -> permissions)));
    }

    /** The same, at the doors of these events at the lists named for each alone. */
    public Rights atLists(Map<UUID, Set<UUID>> named) {
        return new Rights(
                everything,
                permissions,
                events,
                named.entrySet().stream()
                        .filter(entry -> events.containsKey(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public boolean may(String permission) {
        return everything || permissions.contains(permission);
    }

    /** Whether all of the other's rights are among these: nobody hands on what they do not have. */
    public boolean cover(Rights other) {
        return everything
                || (!other.everything
                        && permissions.containsAll(other.permissions)
                        && other.events.entrySet().stream()
                                .allMatch(there -> at(there.getKey()).containsAll(there.getValue()))
                        && lists.entrySet().stream().allMatch(door -> other.staysAt(door.getKey(), door.getValue())));
    }

    public boolean mayAll(Collection<String> names) {
        return everything || permissions.containsAll(names);
    }

    /** All that is named anywhere here. */
    public Set<String> named() {
        var all = new HashSet<>(permissions);
        events.values().forEach(all::addAll);
        return Set.copyOf(all);
    }

    /** Whether nobody is let in, or watched, at other lists of that event. */
    private boolean staysAt(UUID event, Set<UUID> doors) {
        var opens = at(event);
        return !(opens.contains(Permissions.CHECKIN_SCAN) || opens.contains(Permissions.CHECKIN_VIEW))
                || (lists.containsKey(event) && doors.containsAll(lists.get(event)));
    }

    private Set<String> at(UUID event) {
        var all = new HashSet<>(permissions);
        all.addAll(events.getOrDefault(event, Set.of()));
        return all;
    }
}
