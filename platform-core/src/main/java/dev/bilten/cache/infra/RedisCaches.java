package dev.bilten.cache.infra;

import dev.bilten.cache.api.Caches;
import dev.bilten.cache.api.TenantCache;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The caches of this node, and the news of what the other nodes forgot. */
@Service
public class RedisCaches implements Caches {
    private static final String CHANNEL = "bilten:evict";

    private final Redis redis;
    private final SharedCaches shared;
    private final Channel evictions;
    private final Map<String, LayeredCache<?, ?>> caches = new ConcurrentHashMap<>();

    @Inject
    public RedisCaches(Redis redis, SharedCaches shared) {
        this.redis = redis;
        this.shared = shared;
        this.evictions = new Channel(redis, CHANNEL);
        evictions.listeners.add(this::evicted);
        redis.whenItReturns(this::returned);
        evictions.connect();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> TenantCache<K, V> of(String name, Class<V> values, Duration fresh) {
        return (TenantCache<K, V>) caches.computeIfAbsent(
                name,
                free -> new LayeredCache<K, V>(values, shared.open(name, fresh), fresh, key -> announce(name, key)));
    }

    private void announce(String cache, String key) {
        if (redis.answers()) {
            redis.client().getTopic(CHANNEL).publishAsync(cache + "|" + key);
        }
    }

    private void evicted(String message) {
        int bar = message.indexOf('|');
        var cache = bar < 0 ? null : caches.get(message.substring(0, bar));
        if (cache != null) {
            cache.forget(message.substring(bar + 1));
        }
    }

    private void returned() {
        evictions.connect();
        caches.values().forEach(LayeredCache::catchUp);
    }
}
