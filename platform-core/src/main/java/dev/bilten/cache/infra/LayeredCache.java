package dev.bilten.cache.infra;

import dev.bilten.cache.api.TenantCache;
import dev.bilten.database.api.Json;
import dev.bilten.kernel.TenantContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** First this node's memory, then Redis, then the source. */
final class LayeredCache<K, V> implements TenantCache<K, V> {
    /** No organizer's id. */
    private static final String COMMON = "platform:";

    private static final int MOST_NEAR = 2_000;
    /** How old a value here may be when the news that it changed was lost. */
    private static final Duration NEAR = Duration.ofSeconds(5);

    private record Near<V>(V value, long until) {}

    private final Class<V> values;
    private final SharedCache shared;
    private final long nearNanos;
    private final Consumer<String> announce;
    /** Counts what was forgotten: a value that was being read meanwhile may be the old one, and is not kept. */
    private final AtomicLong forgotten = new AtomicLong();

    private final Map<String, Near<V>> near = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Near<V>> eldest) {
            return size() > MOST_NEAR;
        }
    };

    LayeredCache(Class<V> values, SharedCache shared, Duration fresh, Consumer<String> announce) {
        this.values = values;
        this.shared = shared;
        this.nearNanos = (fresh.compareTo(NEAR) < 0 ? fresh : NEAR).toNanos();
        this.announce = announce;
    }

    @Override
    public V get(TenantContext tenant, K key, Supplier<V> load) {
        return named(name(tenant, key), load);
    }

    @Override
    public V common(K key, Supplier<V> load) {
        return named(COMMON + key, load);
    }

    private V named(String name, Supplier<V> load) {
        var here = near(name);
        if (here != null) {
            return here;
        }
        long before = forgotten.get();
        var kept = shared.get(name).flatMap(this::read);
        var value = kept.orElseGet(load);
        if (kept.isEmpty() && forgotten.get() == before) {
            shared.put(name, Json.write(value));
        }
        if (forgotten.get() == before) {
            remember(name, value);
        }
        return value;
    }

    @Override
    public void evict(TenantContext tenant, K key) {
        evictNamed(name(tenant, key));
    }

    @Override
    public void evictCommon(K key) {
        evictNamed(COMMON + key);
    }

    private void evictNamed(String name) {
        forget(name);
        shared.remove(name);
        forget(name);
        announce.accept(name);
    }

    void forget(String name) {
        synchronized (near) {
            forgotten.incrementAndGet();
            near.remove(name);
        }
    }

    void catchUp() {
        shared.catchUp();
    }

    private @Nullable V near(String name) {
        synchronized (near) {
            var known = near.get(name);
            return known != null && known.until() - System.nanoTime() > 0 ? known.value() : null;
        }
    }

    private void remember(String name, V value) {
        synchronized (near) {
            near.put(name, new Near<>(value, System.nanoTime() + nearNanos));
        }
    }

    /** A value another version of us wrote in another form is no value. */
    private Optional<V> read(String json) {
        try {
            return Optional.of(Json.read(json, values));
        } catch (IllegalStateException otherForm) {
            return Optional.empty();
        }
    }

    private static String name(TenantContext tenant, Object key) {
        return tenant.id() + ":" + key;
    }
}
