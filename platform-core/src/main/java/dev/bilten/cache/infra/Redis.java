package dev.bilten.cache.infra;

import dev.bilten.cache.api.RedisAway;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to Redis, whether it answers, and whether it answers quickly. A watcher asks again and again; while the
 * answer is no, calls are refused at once instead of waiting out their time, so an absent or slow Redis costs a request next
 * to nothing.
 *
 * <p>Callers come with one of two budgets. A page that only remembers things has {@link #QUICK_MILLIS} and goes on without;
 * who asks whether somebody is signed in has no other answer and waits for {@link #PATIENT_MILLIS}. Pages that found Redis
 * slow say nothing about it to those who can wait.
 */
@Service
public class Redis {
    private static final Logger LOG = LoggerFactory.getLogger(Redis.class);
    /** About what a page may cost in all. */
    static final int QUICK_MILLIS = 200;
    /** Longer than a busy machine pauses; shorter than a person takes a page for broken. */
    static final int PATIENT_MILLIS = 2_000;
    /** One slow answer may be a pause of this JVM; three in a row are Redis. */
    private static final int SLOW_IN_A_ROW = 3;
    /** Two that came to nothing within the long time are no pause any more. */
    private static final int FAILED_IN_A_ROW = 2;

    private final RedissonClient client;
    private final List<Runnable> onReturn = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstVerdict = new CountDownLatch(1);
    private final AtomicInteger slow = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final Thread watcher;
    private volatile Health health = Health.AWAY;

    private enum Health {
        AWAY,
        SLOW,
        QUICK
    }

    @Inject
    public Redis(Settings settings) {
        client = Redisson.create(RedisConfig.of(settings.get("bilten.redis.url", "redis://127.0.0.1:6379")));
        watcher = Thread.ofPlatform().daemon().name("redis-watch").start(this::watch);
    }

    public boolean answers() {
        return health != Health.AWAY;
    }

    /** Runs each time Redis begins to answer, or to answer quickly again, on the watcher's thread; quick, and never throwing. */
    void whenItReturns(Runnable action) {
        onReturn.add(action);
    }

    /** For calls that nobody waits for. */
    RedissonClient client() {
        return client;
    }

    /** For callers who have no other answer: waits at most {@link #PATIENT_MILLIS}. */
    <T extends @Nullable Object> T patient(Function<RedissonClient, ? extends CompletionStage<T>> request) {
        awaitFirstVerdict(PATIENT_MILLIS);
        if (health == Health.AWAY) {
            throw new RedisAway();
        }
        try {
            var answer = request.apply(client).toCompletableFuture().get(PATIENT_MILLIS, TimeUnit.MILLISECONDS);
            failed.set(0);
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisAway(e);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            if (failed.incrementAndGet() >= FAILED_IN_A_ROW) {
                turn(Health.AWAY, e);
            }
            throw new RedisAway(e);
        }
    }

    /** For callers who can go on without: waits at most {@link #QUICK_MILLIS}, also for a request that blocks by itself. */
    <T extends @Nullable Object> T quick(Supplier<T> request) {
        awaitFirstVerdict(QUICK_MILLIS);
        if (health != Health.QUICK) {
            throw new RedisAway();
        }
        var answer = new CompletableFuture<T>();
        Thread.startVirtualThread(() -> {
            try {
                answer.complete(request.get());
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            var got = answer.get(QUICK_MILLIS, TimeUnit.MILLISECONDS);
            slow.set(0);
            return got;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisAway(e);
        } catch (ExecutionException | TimeoutException e) {
            if (slow.incrementAndGet() >= SLOW_IN_A_ROW) {
                slowed(e);
            }
            throw new RedisAway(e);
        }
    }

    /** Only the first callers after the start wait here, while the classes of the client are still being loaded. */
    private void awaitFirstVerdict(int millis) {
        try {
            boolean known = firstVerdict.await(millis, TimeUnit.MILLISECONDS);
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
                long start = System.nanoTime();
                client.getBucket("bilten:watch")
                        .isExistsAsync()
                        .toCompletableFuture()
                        .get(PATIENT_MILLIS, TimeUnit.MILLISECONDS);
                boolean quick = System.nanoTime() - start
                        < Duration.ofMillis(QUICK_MILLIS).toNanos();
                // the first answer brings the client's classes with it and says nothing about Redis
                turn(quick || firstVerdict.getCount() > 0 ? Health.QUICK : Health.SLOW, null);
                Thread.sleep(Duration.ofSeconds(1));
            } catch (InterruptedException e) {
                return;
            } catch (ExecutionException | TimeoutException | RuntimeException e) {
                turn(Health.AWAY, e);
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

    /** Pages met a slow one; those who can wait still ask it. */
    private synchronized void slowed(Exception why) {
        if (health == Health.QUICK) {
            turn(Health.SLOW, why);
        }
    }

    private synchronized void turn(Health now, @Nullable Exception why) {
        var before = health;
        health = now;
        slow.set(0);
        failed.set(0);
        if (before != now || firstVerdict.getCount() > 0) {
            switch (now) {
                case QUICK -> LOG.info("Redis answers");
                case SLOW -> LOG.warn("Redis is slow; pages go on without: {}", String.valueOf(why));
                case AWAY -> LOG.warn("Redis does not answer; going on without: {}", String.valueOf(why));
            }
        }
        if (now.compareTo(before) > 0) {
            onReturn.forEach(Runnable::run);
        }
        firstVerdict.countDown();
    }

    @PreDestroy
    void close() {
        watcher.interrupt();
        client.shutdown(0, 1, TimeUnit.SECONDS);
    }
}
