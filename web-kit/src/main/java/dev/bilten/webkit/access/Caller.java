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

    /** Somebody with rights at this organizer. */
    sealed interface Entitled extends Caller {
        /** Those that count everywhere. */
        Set<String> permissions();

        /** By event, what they may do there alone. */
        Map<UUID, Set<String>> events();

        /** By event, the check-in lists they are limited to; all of an event that is not named. */
        Map<UUID, Set<UUID>> lists();

        /** All they may do at this event. */
        default Set<String> at(UUID event) {
            var all = new HashSet<>(permissions());
            all.addAll(events().getOrDefault(event, Set.of()));
            return all;
        }

        /** The events at which they may do this; empty when they may do it everywhere. */
        default Optional<Set<UUID>> where(String permission) {
            return permissions().contains(permission)
                    ? Optional.empty()
                    : Optional.of(events().keySet().stream()
                            .filter(event -> at(event).contains(permission))
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** A person of this organizer, signed in by a session. */
    record Person(
            String id, String name, Set<String> permissions, Map<UUID, Set<String>> events, Map<UUID, Set<UUID>> lists)
            implements Entitled {
        public Person {
            permissions = Set.copyOf(permissions);
            events = Map.copyOf(events);
            lists = Map.copyOf(lists);
        }

        public Person(String id, String name, Set<String> permissions) {
            this(id, name, permissions, Map.of());
        }

        public Person(String id, String name, Set<String> permissions, Map<UUID, Set<String>> events) {
            this(id, name, permissions, events, Map.of());
        }
    }

    /** An operator of the platform, signed in by a session on the platform's own host. */
    record Operator(String id, String name) implements Caller {}

    /** A program with a bearer key of this organizer. */
    record ApiKey(String id, Set<String> permissions, Map<UUID, Set<String>> events, Map<UUID, Set<UUID>> lists)
            implements Entitled {
        public ApiKey {
            permissions = Set.copyOf(permissions);
            events = Map.copyOf(events);
            lists = Map.copyOf(lists);
        }

        public ApiKey(String id, Set<String> permissions) {
            this(id, permissions, Map.of());
        }

        public ApiKey(String id, Set<String> permissions, Map<UUID, Set<String>> events) {
            this(id, permissions, events, Map.of());
        }
    }
}
