package dev.bilten.cache.api;

import dev.bilten.kernel.TenantContext;
import java.util.function.Supplier;

/**
 * Values that are dear to load, kept per organizer: a small copy on this node, a shared one in Redis. Never the judge of
 * stock, payment or a right.
 *
 * @param <K> the key; its {@code toString()} names the value within the organizer
 */
public interface TenantCache<K, V> {
    /** The value, loaded when nobody has it or Redis is away. A failing load fails the call and is not remembered. */
    V get(TenantContext tenant, K key, Supplier<V> load);

    /** A value that is the platform's and no organizer's; the same otherwise. */
    V common(K key, Supplier<V> load);

    /** Forgets a value of the platform on every node, as {@link #evict} does. */
    void evictCommon(K key);

    /**
     * Forgets a value on every node. Call it after the commit that changed it. A node that misses the news forgets by
     * itself within seconds.
     */
    void evict(TenantContext tenant, K key);
}
