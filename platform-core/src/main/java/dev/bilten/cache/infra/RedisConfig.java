package dev.bilten.cache.infra;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.redisson.config.ConstantDelay;

/** How we speak to Redis: texts only, nothing tried twice, nothing connected before it is needed. */
final class RedisConfig {
    private RedisConfig() {}

    /** @param url {@code redis[s]://[user:password@]host[:port][/database]} */
    static Config of(String url) {
        var uri = URI.create(url);
        var config = new Config();
        // objects out of Redis are never brought to life: only texts, read as JSON where they are more
        config.setCodec(StringCodec.INSTANCE);
        config.setLazyInitialization(true);
        config.setThreads(4);
        config.setNettyThreads(4);
        Optional.ofNullable(uri.getUserInfo()).ifPresent(user -> credentials(config, user));
        var port = uri.getPort() < 0 ? 6379 : uri.getPort();
        var server = config.useSingleServer()
                .setAddress(uri.getScheme() + "://" + uri.getHost() + ":" + port)
                .setDatabase(database(uri.getPath()))
                .setConnectionMinimumIdleSize(1)
                .setConnectionPoolSize(16)
                .setSubscriptionConnectionMinimumIdleSize(1)
                .setSubscriptionConnectionPoolSize(8)
                // a node shows live pages of many organizers: one channel each, on few connections
                .setSubscriptionsPerConnection(500);
        server.setConnectTimeout(Redis.PATIENT_MILLIS);
        server.setTimeout(Redis.PATIENT_MILLIS);
        server.setRetryAttempts(0);
        server.setReconnectionDelay(new ConstantDelay(Duration.ofMillis(250)));
        return config;
    }

    private static void credentials(Config config, String user) {
        int colon = user.indexOf(':');
        if (colon > 0) {
            config.setUsername(user.substring(0, colon));
        }
        config.setPassword(user.substring(colon + 1));
    }

    private static int database(String path) {
        return path.length() > 1 ? Integer.parseInt(path.substring(1)) : 0;
    }
}
