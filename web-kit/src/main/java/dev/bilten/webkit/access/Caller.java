package dev.bilten.webkit.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who sends this request. */
public sealed interface Caller {

    /** Nobody we know. */
    record Nobody() implements Caller {}

    /**
     * A person of this organizer, signed in by a session.
     *
     * @param permissions those that count everywhere
     * @param events by event, what they may do there alone
     */
    record Person(String id, String name, Set<String> permissions, Map<UUID, Set<String>> events) implements Caller {
        public Person {
            permissions = Set.copyOf(permissions);
            events = Map.copyOf(events);
        }

        public Person(String id, String name, Set<String> permissions) {
            this(id, name, permissions, Map.of());
        }

        /** All they may do at this event. */
        public Set<String> at(UUID event) {
            var all = new HashSet<>(permissions);
            all.addAll(events.getOrDefault(event, Set.of()));
            return all;
        }

        /** The events at which they may do this; empty when they may do it everywhere. */
        public Optional<Set<UUID>> where(String permission) {
            return permissions.contains(permission)
                    ? Optional.empty()
                    : Optional.of(events.keySet().stream()
                            .filter(event -> at(event).contains(permission))
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** An operator of the platform, signed in by a session on the platform's own host. */
    record Operator(String id, String name) implements Caller {}

    /** A program with a bearer key of this organizer. */
    record ApiKey(String id, Set<String> permissions) implements Caller {
        public ApiKey {
            permissions = Set.copyOf(permissions);
        }
    }
}
