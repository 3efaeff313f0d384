package dev.bilten.cache.infra;

import dev.bilten.cache.api.Expiring;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redisson.api.RBucket;
import org.redisson.api.RMap;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/** Each text is a Redis string of its own with a time to live. */
@Service
public class RedisExpiring implements Expiring {
    /** In one step: a crash between the two would leave a counter that never ends. */
    private static final String COUNT = """
            local n = redis.call('incr', KEYS[1])
            if n == 1 then redis.call('pexpire', KEYS[1], ARGV[1]) end
            return n""";

    private static final String DISCOUNT = """
            local n = tonumber(redis.call('get', KEYS[1]) or '0')
            if n > 0 then return redis.call('decr', KEYS[1]) end
            return 0""";

    private static final String PUT_IN = """
            redis.call('hset', KEYS[1], ARGV[1], ARGV[2])
            redis.call('pexpire', KEYS[1], ARGV[3])
            return redis.call('hlen', KEYS[1])""";

    private final Redis redis;

    @Inject
    public RedisExpiring(Redis redis) {
        this.redis = redis;
    }

    @Override
    public void put(String key, String value, Duration life) {
        redis.patient(client -> bucket(client, key).setAsync(value, life));
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(redis.patient(client -> bucket(client, key).getAsync()));
    }

    @Override
    public Optional<String> getAndProlong(String key, Duration life) {
        return Optional.ofNullable(redis.patient(client -> bucket(client, key).getAndExpireAsync(life)));
    }

    @Override
    public void remove(String key) {
        redis.patient(client -> bucket(client, key).deleteAsync());
    }

    @Override
    public long count(String key, Duration life) {
        return script(COUNT, key, String.valueOf(life.toMillis()));
    }

    @Override
    public void discount(String key) {
        script(DISCOUNT, key);
    }

    @Override
    public Optional<Duration> left(String key) {
        long millis = redis.patient(client -> bucket(client, key).remainTimeToLiveAsync());
        return millis > 0 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
    }

    @Override
    public long putIn(String key, String name, String value, Duration life) {
        return script(PUT_IN, key, name, value, String.valueOf(life.toMillis()));
    }

    @Override
    public Map<String, String> allIn(String key) {
        return redis.patient(client -> map(client, key).readAllMapAsync());
    }

    @Override
    public void removeFrom(String key, String name) {
        redis.patient(client -> map(client, key).fastRemoveAsync(name));
    }

    private static RMap<String, String> map(RedissonClient client, String key) {
        return client.getMap(name(key), StringCodec.INSTANCE);
    }

    private long script(String lua, String key, Object... arguments) {
        Long answer = redis.patient(client -> client.getScript(StringCodec.INSTANCE)
                .evalAsync(RScript.Mode.READ_WRITE, lua, RScript.ReturnType.LONG, List.of(name(key)), arguments));
        return answer;
    }

    private static RBucket<String> bucket(RedissonClient client, String key) {
        return client.getBucket(name(key), StringCodec.INSTANCE);
    }

    private static String name(String key) {
        return "bilten:" + key;
    }
}
