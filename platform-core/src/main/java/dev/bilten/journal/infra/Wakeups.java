package dev.bilten.journal.infra;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;

/** The organizers whose outbox has something new, as this node knows; what it does not know, the sweep finds. */
@Service
public class Wakeups {
    private final LinkedHashSet<TenantContext> waiting = new LinkedHashSet<>();

    public synchronized void wake(TenantContext tenant) {
        if (waiting.add(tenant)) {
            notifyAll();
        }
    }

    /** The same after a while. */
    public void wakeLater(TenantContext tenant, Duration delay) {
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(delay);
                wake(tenant);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The one waiting longest, or none within this time. */
    public synchronized Optional<TenantContext> next(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (waiting.isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left);
        }
        return Optional.of(waiting.removeFirst());
    }
}
