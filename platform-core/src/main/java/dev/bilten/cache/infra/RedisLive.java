package dev.bilten.cache.infra;

import dev.bilten.cache.api.LiveTopic;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** One Redis channel per organizer, {@code live:<tenant>}, subscribed to while anybody on this node is looking. */
@Service
public class RedisLive implements LiveTopic {
    private final Redis redis;
    private final Map<String, Channel> open = new HashMap<>();

    @Inject
    public RedisLive(Redis redis) {
        this.redis = redis;
        redis.whenItReturns(this::connectAll);
    }

    @Override
    public void publish(TenantContext tenant, String json) {
        if (redis.answers()) {
            redis.client().getTopic(channel(tenant)).publishAsync(json);
        }
    }

    @Override
    public synchronized Subscription subscribe(TenantContext tenant, Consumer<String> listener) {
        var channel = open.computeIfAbsent(channel(tenant), name -> new Channel(redis, name));
        channel.listeners.add(listener);
        channel.connect();
        return () -> leave(channel, listener);
    }

    private synchronized void leave(Channel channel, Consumer<String> listener) {
        channel.listeners.remove(listener);
        if (channel.listeners.isEmpty() && open.remove(channel.name, channel)) {
            channel.disconnect();
        }
    }

    private synchronized void connectAll() {
        open.values().forEach(Channel::connect);
    }

    private static String channel(TenantContext tenant) {
        return "live:" + tenant.id();
    }
}
