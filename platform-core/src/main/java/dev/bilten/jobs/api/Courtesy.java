package dev.bilten.jobs.api;

import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets people who wait for an answer go before work that nobody waits for. The edge says who comes and goes; background work
 * rests after each piece. While many are being served all of it together gets a tenth of the time of one, so that a rush of
 * hours still sends its mails; else it does not wait at all.
 */
@Service
public class Courtesy {
    private static final int VISITORS_PER_CORE = 3;
    private static final int REST = 9;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    /** Short enough that a dashboard still shows a sale within the second. */
    private static final Duration GATHER = Duration.ofMillis(300);

    private static final Duration LOOK = Duration.ofMillis(5);

    private final int many = VISITORS_PER_CORE * Runtime.getRuntime().availableProcessors();
    private final AtomicInteger visitors = new AtomicInteger();
    /** They rest one after the other: ten who rest nine tenths of their time at once would be one who never rests. */
    private final Lock bed = new ReentrantLock(true);

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
        try {
            bed.lockInterruptibly();
            try {
                waitWhileRush(Math.min(worked.toNanos() * REST, LONGEST.toNanos()));
            } finally {
                bed.unlock();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets news come together during a rush: what is told in one piece costs little more than one of them. */
    public void gather() {
        try {
            waitWhileRush(GATHER.toNanos());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitWhileRush(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        while (rush() && System.nanoTime() < end) {
            Thread.sleep(LOOK);
        }
    }
}
