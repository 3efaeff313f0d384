package dev.bilten.host;

import dev.bilten.extensions.api.Called;
import dev.bilten.extensions.api.Called.Answered;
import dev.bilten.extensions.api.Called.Failed;
import dev.bilten.extensions.api.Called.NotCalled;
import dev.bilten.extensions.api.Called.OutOfTime;
import dev.bilten.extensions.api.PluginCost;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only way into one plugin. Calls run on threads of the plugin's own: a call that never ends keeps one of them and not
 * the caller's, their number is the limit on calls at once, and when the plugin goes they go, with whatever it left in
 * thread locals. They are platform threads because a loop on a virtual thread would keep one of the few carriers that
 * everybody shares.
 */
final class Gate implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final String pluginId;
    private final ClassLoader loader;
    private final Limits limits;
    private final Breaker breaker;
    private final ThreadPoolExecutor threads;
    private final Abandoned abandoned = new Abandoned();
    private final LongAdder calls = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    Gate(String pluginId, ClassLoader loader, Limits limits, InstantSource clock) {
        this.pluginId = pluginId;
        this.loader = loader;
        this.limits = limits;
        this.breaker = new Breaker(limits, clock);
        var named = Thread.ofPlatform()
                .daemon()
                .name("plugin-" + pluginId + "-", 0)
                .inheritInheritableThreadLocals(false)
                .factory();
        this.threads =
                new ThreadPoolExecutor(0, limits.atOnce(), 30, TimeUnit.SECONDS, new SynchronousQueue<>(), named);
    }

    <R> Called<R> call(Callable<R> work, Duration limit) {
        var refusal = breaker.refusal();
        if (refusal.isPresent()) {
            refusals.increment();
            return new NotCalled<>("The plugin " + pluginId + " is not called: " + refusal.get() + ".");
        }
        var attempt = new Attempt<>(work, loader, abandoned);
        try {
            threads.execute(attempt);
        } catch (RejectedExecutionException full) {
            refusals.increment();
            return new NotCalled<>("The plugin " + pluginId + " has more to do than it may.");
        }
        long began = System.nanoTime();
        var called = attempt.await(limit.plus(limits.grace()));
        nanos.add(System.nanoTime() - began);
        calls.increment();
        count(called, attempt);
        return called;
    }

    private <R> void count(Called<R> called, Attempt<R> attempt) {
        switch (called) {
            case Answered<R> answered -> breaker.succeeded();
            case NotCalled<R> notCalled -> {}
            case OutOfTime<R>(var waited) -> {
                failures.increment();
                LOG.warn("The plugin {} did not answer within {}; its call is given up", pluginId, waited);
                breaker.failed(abandoned.count());
            }
            case Failed<R>(var reason) -> {
                failures.increment();
                attempt.log(pluginId);
                breaker.failed(abandoned.count());
            }
        }
    }

    Breaker breaker() {
        return breaker;
    }

    PluginCost cost() {
        return new PluginCost(calls.sum(), failures.sum(), refusals.sum(), nanos.sum(), abandoned.count());
    }

    /** Lets calls end that are under way, for a while; then interrupts them. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
