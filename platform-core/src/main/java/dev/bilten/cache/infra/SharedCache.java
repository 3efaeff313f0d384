package dev.bilten.cache.infra;

import dev.bilten.cache.api.RedisAway;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.cache.Cache;
import org.jspecify.annotations.Nullable;

/**
 * A cache in Redis that may be away: then it has nothing and keeps nothing, but it remembers what must not be there when
 * Redis returns.
 */
final class SharedCache {
    /** More than that were changed while Redis was away: the values' own life ends the rest. */
    private static final int MOST_PENDING = 10_000;

    private final Redis redis;
    private final Supplier<Cache<String, String>> maker;
    private final Set<String> pending = ConcurrentHashMap.newKeySet();
    private @Nullable Cache<String, String> cache;

    SharedCache(Redis redis, Supplier<Cache<String, String>> maker) {
        this.redis = redis;
        this.maker = maker;
    }

    Optional<String> get(String key) {
        try {
            return pending.contains(key) ? Optional.empty() : Optional.ofNullable(redis.quick(() -> cache().get(key)));
        } catch (RedisAway away) {
            return Optional.empty();
        }
    }

    void put(String key, String value) {
        try {
            redis.quick(() -> {
                cache().put(key, value);
                return true;
            });
        } catch (RedisAway away) {
            // loaded again by whoever needs it next
        }
    }

    void remove(String key) {
        try {
            redis.quick(() -> cache().remove(key));
            pending.remove(key);
        } catch (RedisAway away) {
            if (pending.size() < MOST_PENDING) {
                pending.add(key);
            }
        }
    }

    void catchUp() {
        for (var key : pending) {
            remove(key);
        }
    }

    /** Made when Redis first answers: making it asks Redis. */
    private synchronized Cache<String, String> cache() {
        if (cache == null) {
            cache = maker.get();
        }
        return cache;
    }
}
