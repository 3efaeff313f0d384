package dev.bilten.cache.infra;

import dev.bilten.cache.api.RedisAway;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to Redis, and whether it answers. A watcher asks again and again; while the answer is no, calls are
 * refused at once instead of waiting out their time, so an absent or slow Redis costs a request next to nothing.
 */
@Service
public class Redis {
    private static final Logger LOG = LoggerFactory.getLogger(Redis.class);
    static final int PATIENCE_MILLIS = 500;
    /** One slow answer may be a pause of this JVM; three in a row are Redis. */
    private static final int FAILURES_IN_A_ROW = 3;

    private final RedissonClient client;
    private final List<Runnable> onReturn = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstVerdict = new CountDownLatch(1);
    private final AtomicInteger failures = new AtomicInteger();
    private final Thread watcher;
    private volatile boolean up;

    @Inject
    public Redis(Settings settings) {
        client = Redisson.create(RedisConfig.of(settings.get("bilten.redis.url", "redis://127.0.0.1:6379")));
        watcher = Thread.ofPlatform().daemon().name("redis-watch").start(this::watch);
    }

    public boolean answers() {
        return up;
    }

    /** Runs each time Redis begins to answer, on the watcher's thread; quick, and never throwing. */
    void whenItReturns(Runnable action) {
        onReturn.add(action);
    }

    /** For calls that wait by themselves, and for those nobody waits for. */
    RedissonClient client() {
        return client;
    }

    /** Waits at most {@link #PATIENCE_MILLIS} for the answer. */
    <T extends @Nullable Object> T call(Function<RedissonClient, ? extends CompletionStage<T>> request) {
        return guarded(() -> request.apply(client).toCompletableFuture().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
    }

    interface Blocking<T extends @Nullable Object> {
        T get() throws ExecutionException, TimeoutException, InterruptedException;
    }

    <T extends @Nullable Object> T guarded(Blocking<T> request) {
        awaitFirstVerdict();
        if (!up) {
            throw new RedisAway();
        }
        try {
            var answer = request.get();
            failures.set(0);
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisAway(e);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            if (failures.incrementAndGet() >= FAILURES_IN_A_ROW) {
                turn(false, e);
            }
            throw new RedisAway(e);
        }
    }

    /** Only the first callers after the start wait here, while the classes of the client are still being loaded. */
    private void awaitFirstVerdict() {
        try {
            boolean known = firstVerdict.await(2, TimeUnit.SECONDS);
            if (!known) {
                throw new RedisAway();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisAway(e);
        }
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                client.getBucket("bilten:watch")
                        .isExistsAsync()
                        .toCompletableFuture()
                        .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                turn(true, null);
                Thread.sleep(Duration.ofSeconds(1));
            } catch (InterruptedException e) {
                return;
            } catch (ExecutionException | TimeoutException | RuntimeException e) {
                turn(false, e);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(Duration.ofMillis(250));
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private synchronized void turn(boolean answers, @Nullable Exception why) {
        boolean before = up;
        up = answers;
        failures.set(0);
        if (before != answers || firstVerdict.getCount() > 0) {
            if (answers) {
                LOG.info("Redis answers");
                onReturn.forEach(Runnable::run);
            } else {
                LOG.warn("Redis does not answer; going on without: {}", String.valueOf(why));
            }
        }
        firstVerdict.countDown();
    }

    @PreDestroy
    void close() {
        watcher.interrupt();
        client.shutdown(0, 1, TimeUnit.SECONDS);
    }
}
