package dev.bilten.web.boot;

import dev.bilten.database.api.Service;
import dev.bilten.web.boot.BootState.State;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the steps on a thread of its own: the observer returns at once and never throws, since the server would answer
 * every address with an error and still call itself ready. A class that failed to load is never tried again by the JVM (the
 * server closes its jars for a moment while we begin): then only another process can be of use.
 */
@Service
public class Boot {
    private static final Logger LOG = LoggerFactory.getLogger(Boot.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    /** The exit code by which a supervisor starts it again, as for any failure. */
    private static final int UNUSABLE = 70;

    private final List<Step> steps;
    private final BootState state;
    private final Deque<Step> running = new ArrayDeque<>();
    private final Runnable halt;
    private @Nullable Thread thread;

    @Inject
    public Boot(Instance<Step> steps, BootState state) {
        this(steps.stream().toList(), state, () -> Runtime.getRuntime().halt(UNUSABLE));
    }

    /** @param halt ends the process, without asking anybody: who would be asked may be what cannot be loaded */
    Boot(List<Step> steps, BootState state, Runnable halt) {
        this.steps = steps.stream().sorted(Comparator.comparingInt(Step::order)).toList();
        this.state = state;
        this.halt = halt;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        thread = Thread.ofPlatform().name("bilten-boot").daemon().unstarted(this::run);
        thread.setContextClassLoader(Boot.class.getClassLoader());
        thread.start();
    }

    void run() {
        var begun = System.nanoTime();
        for (var step : steps) {
            if (!came(step)) {
                return;
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        state.become(new State.Done(took));
        LOG.info("Ready after {} ms", took.toMillis());
    }

    /** False when the node is stopped meanwhile. */
    private boolean came(Step step) {
        var wait = FIRST_WAIT;
        while (!tried(step)) {
            try {
                Thread.sleep(wait);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
        }
        return !Thread.currentThread().isInterrupted();
    }

    private boolean tried(Step step) {
        if (!(state.now() instanceof State.Failing)) {
            state.become(new State.Working(step.name()));
        }
        var begun = System.nanoTime();
        try {
            step.start();
        } catch (LinkageError e) {
            LOG.error(
                    "Start-up: {} met a class that cannot be loaded; the server ends, to be started anew",
                    step.name(),
                    e);
            halt.run();
            return false;
        } catch (RuntimeException e) {
            LOG.error("Start-up: {} failed and will be tried again", step.name(), e);
            state.become(new State.Failing(step.name(), String.valueOf(e.getMessage()), Instant.now()));
            return false;
        }
        keep(step);
        state.become(new State.Working(step.name()));
        LOG.info("Start-up: {} took {} ms", step.name(), (System.nanoTime() - begun) / 1_000_000);
        return true;
    }

    private synchronized void keep(Step step) {
        running.push(step);
    }

    @PreDestroy
    void end() {
        state.become(new State.Stopped());
        if (thread != null) {
            thread.interrupt();
        }
        stopAll();
    }

    private synchronized void stopAll() {
        while (!running.isEmpty()) {
            var step = running.pop();
            try {
                step.stop();
            } catch (RuntimeException e) {
                LOG.warn("{} did not stop cleanly", step.name(), e);
            }
        }
    }
}
