package dev.bilten.webkit.access;

import java.util.Set;

/** Who sends this request. */
public sealed interface Caller {

    /** Nobody we know. */
    record Nobody() implements Caller {}

    /** A person of this organizer, signed in by a session. */
    record Person(String id, String name, Set<String> permissions) implements Caller {
        public Person {
            permissions = Set.copyOf(permissions);
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
