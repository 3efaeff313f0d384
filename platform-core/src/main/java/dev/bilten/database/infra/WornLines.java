package dev.bilten.database.infra;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Which connections have served very many organizers. PostgreSQL keeps on each what it learned of every table until the
 * connection ends, about a quarter of a megabyte for an organizer: with thousands of them that would be gigabytes.
 */
final class WornLines {
    private final int most;
    private final Map<Object, Set<String>> seen = new WeakHashMap<>();

    WornLines(int most) {
        this.most = most;
    }

    /** True when this connection should serve nobody else. */
    synchronized boolean serve(Object line, String schema) {
        var schemas = seen.computeIfAbsent(line, _ -> new HashSet<>());
        schemas.add(schema);
        return schemas.size() >= most;
    }
}
