package dev.bilten.jobs.api;

import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets people who wait for an answer go before work that nobody waits for. The edge says who comes and goes; background work
 * rests after each piece. While many are being served it gets a tenth of its time, so that a rush of hours still sends its
 * mails; else it does not wait at all.
 */
@Service
public class Courtesy {
    private static final int VISITORS_PER_CORE = 3;
    private static final int REST = 9;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final int many = VISITORS_PER_CORE * Runtime.getRuntime().availableProcessors();
    private final AtomicInteger visitors = new AtomicInteger();

    @Inject
    public Courtesy() {}

    /** Somebody waits for an answer. */
    public void enter() {
        visitors.incrementAndGet();
    }

    public void leave() {
        visitors.decrementAndGet();
    }

    /** Whether background work has to stand back now. */
    public boolean rush() {
        return visitors.get() > many;
    }

    /** After a piece of background work; comes back at once when nobody is in a hurry, or when the thread shall end. */
    public void rest(Duration worked) {
        var end = System.nanoTime() + Math.min(worked.toNanos() * REST, LONGEST.toNanos());
        try {
            while (rush() && System.nanoTime() < end) {
                Thread.sleep(5);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
