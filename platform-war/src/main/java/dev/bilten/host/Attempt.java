package dev.bilten.host;

import dev.bilten.extensions.api.Called;
import dev.bilten.extensions.api.Called.Answered;
import dev.bilten.extensions.api.Called.Failed;
import dev.bilten.extensions.api.Called.OutOfTime;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call: the side that runs in the plugin's thread, and the side that waits for it. */
final class Attempt<R> implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private enum State {
        RUNNING,
        ENDED,
        GIVEN_UP
    }

    private final Callable<R> work;
    private final ClassLoader loader;
    private final Abandoned abandoned;
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Thread runner;
    private volatile @Nullable R answer;
    private volatile @Nullable Throwable thrown;

    Attempt(Callable<R> work, ClassLoader loader, Abandoned abandoned) {
        this.work = work;
        this.loader = loader;
        this.abandoned = abandoned;
    }

    @Override
    public void run() {
        var thread = Thread.currentThread();
        runner = thread;
        thread.setContextClassLoader(loader);
        try {
            answer = work.call();
        } catch (Throwable whatever) { // a plugin may throw anything, a LinkageError first of all
            thrown = whatever;
        } finally {
            synchronized (this) { // an interrupt must not hit the next call on this thread
                runner = null;
            }
            if (!state.compareAndSet(State.RUNNING, State.ENDED)) {
                abandoned.cameBack();
            }
            ended.countDown();
        }
    }

    Called<R> await(Duration limit) {
        try {
            if (!ended.await(limit.toNanos(), TimeUnit.NANOSECONDS) && giveUp()) {
                return new OutOfTime<>(limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (giveUp()) {
                return new OutOfTime<>(limit);
            }
        }
        var failure = thrown;
        var value = answer;
        if (failure != null) {
            return new Failed<>("the plugin failed with " + failure.getClass().getName());
        }
        return value == null ? new Failed<>("the plugin answered nothing") : new Answered<>(value);
    }

    /** False when it has ended after all. */
    private boolean giveUp() {
        if (!state.compareAndSet(State.RUNNING, State.GIVEN_UP)) {
            return false;
        }
        abandoned.givenUp();
        synchronized (this) {
            var thread = runner;
            if (thread != null) {
                thread.interrupt();
            }
        }
        return true;
    }

    void log(String pluginId) {
        var failure = thrown;
        if (failure != null) {
            LOG.warn("The plugin {} failed", pluginId, failure);
        } else {
            LOG.warn("The plugin {} answered null", pluginId);
        }
    }
}
