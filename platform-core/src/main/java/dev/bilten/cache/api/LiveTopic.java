package dev.bilten.cache.api;

import dev.bilten.kernel.TenantContext;
import java.util.function.Consumer;

/**
 * News for people who are looking right now, per organizer and over all nodes. Not kept: who is not there misses it, and
 * with Redis away it is dropped.
 */
public interface LiveTopic {
    /** Returns at once, delivered or not. */
    void publish(TenantContext tenant, String json);

    /**
     * Until the subscription is closed. The listener is called on a thread of the subscription's own node, one message
     * after the other; it must be quick and must not throw. While Redis is away nothing comes; afterwards it goes on.
     */
    Subscription subscribe(TenantContext tenant, Consumer<String> listener);

    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
