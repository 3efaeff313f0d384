package dev.bilten.jobs.infra;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The virtual threads of background work. It can be told to stop, and then lets what runs finish.
 */
public final class Crew {
    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

    private final String name;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    public Crew(String name) {
        this.name = name;
    }

    public boolean stopping() {
        return stopping;
    }

    /** A loop that runs until the stop. A failing round is logged and followed by the next. */
    public void loop(String what, Round round) {
        start(what, () -> {
            while (!stopping) {
                try {
                    round.run();
                } catch (InterruptedException stop) {
                    return;
                } catch (RuntimeException e) {
                    LOG.atWarn().addKeyValue("work", what).log("A round failed; the next one comes: {}", e.toString());
                    if (!pause()) {
                        return;
                    }
                }
            }
        });
    }

    /** A round of a loop; it waits by itself when there is nothing to do. */
    public interface Round {
        void run() throws InterruptedException;
    }

    /** Runs this once. After the stop it runs nothing. */
    public void start(String what, Runnable work) {
        var thread = Thread.ofVirtual().name(name + ":" + what).unstarted(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                LOG.atError().addKeyValue("work", what).setCause(e).log("Background work broke off");
            } finally {
                threads.remove(Thread.currentThread());
            }
        });
        if (!stopping) {
            threads.add(thread);
            thread.start();
        }
    }

    /** Begins nothing more, lets what runs finish within this time, then interrupts it. */
    public void stop(Duration patience) {
        stopping = true;
        long end = System.nanoTime() + patience.toNanos();
        for (var thread : threads) {
            join(thread, end);
        }
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            join(thread, System.nanoTime() + Duration.ofSeconds(1).toNanos());
        }
    }

    private static void join(Thread thread, long end) {
        try {
            long left = Math.max(1, (end - System.nanoTime()) / 1_000_000);
            thread.join(Duration.ofMillis(left));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
