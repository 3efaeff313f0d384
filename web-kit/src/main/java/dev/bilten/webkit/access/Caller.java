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
    record Person(String id, String name, Set<String> permissions, Map<UUID, Set<String>> events) implements Entitled {
        public Person {
            permissions = Set.copyOf(permissions);
            events = Map.copyOf(events);
        }

        public Person(String id, String name, Set<String> permissions) {
            this(id, name, permissions, Map.of());
        }
    }

    /** An operator of the platform, signed in by a session on the platform's own host. */
    record Operator(String id, String name) implements Caller {}

    /** A program with a bearer key of this organizer. */
    record ApiKey(String id, Set<String> permissions, Map<UUID, Set<String>> events) implements Entitled {
        public ApiKey {
            permissions = Set.copyOf(permissions);
            events = Map.copyOf(events);
        }

        public ApiKey(String id, Set<String> permissions) {
            this(id, permissions, Map.of());
        }
    }
}
