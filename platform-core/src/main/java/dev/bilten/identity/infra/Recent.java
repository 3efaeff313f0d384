package dev.bilten.identity.infra;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What this node read from the database a moment ago. Rights are remembered here and nowhere else: Redis must not be able to
 * give any. What was not found is not remembered, so guessing fills no memory.
 */
final class Recent<K, V> {
    private static final long FRESH = Duration.ofSeconds(5).toNanos();
    private static final int MOST = 10_000;

    private record Known<V>(V value, long readAt) {}

    private final ConcurrentHashMap<K, Known<V>> known = new ConcurrentHashMap<>();

    Optional<V> get(K key, Supplier<Optional<V>> read) {
        var here = known.get(key);
        if (here != null && System.nanoTime() - here.readAt() < FRESH) {
            return Optional.of(here.value());
        }
        long readAt = System.nanoTime();
        var value = read.get();
        value.ifPresentOrElse(found -> remember(key, new Known<>(found, readAt)), () -> known.remove(key));
        return value;
    }

    private void remember(K key, Known<V> value) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, value);
    }

    void forget(K key) {
        known.remove(key);
    }
}
