package dev.bilten.cache.infra;

import dev.bilten.database.api.Service;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.cache.Cache;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.CreatedExpiryPolicy;
import org.redisson.jcache.configuration.RedissonConfiguration;

/**
 * JCache on Redis. The provider is asked for by name, since the server brings another one; a manager of our own keeps
 * two deployments in one JVM apart.
 */
@Service
public class SharedCaches {
    private final Redis redis;
    private final CacheManager manager;

    @Inject
    public SharedCaches(Redis redis) {
        this.redis = redis;
        var loader = SharedCaches.class.getClassLoader();
        this.manager = Caching.getCachingProvider("org.redisson.jcache.JCachingProvider", loader)
                .getCacheManager(URI.create("bilten:" + UUID.randomUUID()), loader, new Properties());
    }

    SharedCache open(String name, Duration fresh) {
        return new SharedCache(redis, () -> create(name, fresh));
    }

    private Cache<String, String> create(String name, Duration fresh) {
        var life = new javax.cache.expiry.Duration(TimeUnit.MILLISECONDS, fresh.toMillis());
        var configuration = new MutableConfiguration<String, String>()
                .setStoreByValue(false)
                .setExpiryPolicyFactory(CreatedExpiryPolicy.factoryOf(life));
        return manager.createCache(
                "bilten:cache:" + name, RedissonConfiguration.fromInstance(redis.client(), configuration));
    }

    @PreDestroy
    void close() {
        manager.close();
    }
}
