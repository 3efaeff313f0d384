package dev.bilten.cache.api;

import java.time.Duration;

/** Makes caches. A cache's name and the JSON form of its values are shared by every node. */
public interface Caches {
    /**
     * @param name unique among the caches, such as {@code profile}; asked for twice, the same cache answers
     * @param values what is kept, as JSON: a record
     * @param fresh how long a value may be kept at most, in Redis and here
     */
    <K, V> TenantCache<K, V> of(String name, Class<V> values, Duration fresh);
}
