package dev.bilten.database.infra;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whom each connection serves, and which have served very many organizers. PostgreSQL keeps on each what it learned of every
 * table until the connection ends, about a quarter of a megabyte for an organizer: with thousands of them that would be
 * gigabytes.
 */
final class WornLines {
    private final int most;
    private final Map<Object, Known> seen = new WeakHashMap<>();

    WornLines(int most) {
        this.most = most;
    }

    synchronized Known of(Object line) {
        return seen.computeIfAbsent(line, _ -> new Known());
    }

    /** One connection; only whoever has it asks. */
    final class Known {
        private final Set<String> schemas = new HashSet<>();
        private @Nullable String role;

        /** Whether the server acts under this role here already. */
        boolean isUnder(String other) {
            return other.equals(role);
        }

        void takes(String other) {
            role = other;
        }

        /** True when this connection should serve nobody else. */
        boolean serve(String schema) {
            schemas.add(schema);
            return schemas.size() >= most;
        }
    }
}
