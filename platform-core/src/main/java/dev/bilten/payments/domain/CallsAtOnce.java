package dev.bilten.payments.domain;

import dev.bilten.extensions.api.Gateways;
import dev.bilten.plugin.api.PaymentOutcome;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How many attempts a plugin is sent at the same moment, by all of its gateways together: the host counts its calls so, and
 * refuses what is too much. Who comes then waits here for a while.
 */
public final class CallsAtOnce {
    /** Fewer than a plugin takes at a time: none is turned away, and questions about earlier attempts find a place too. */
    private static final int AT_ONCE = 1_000;

    /** With the longest that a call takes it is less than the time after which an attempt is asked about. */
    private static final Duration QUEUE = Duration.ofSeconds(20);

    private final int most;
    private final Duration queue;
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

    CallsAtOnce(int most, Duration queue) {
        this.most = most;
        this.queue = queue;
    }

    public static CallsAtOnce ofPlugins() {
        return new CallsAtOnce(AT_ONCE, QUEUE);
    }

    /** {@code Canceled} when it was not called. */
    public PaymentOutcome within(String gateway, Supplier<PaymentOutcome> start) {
        var place = places.computeIfAbsent(Gateways.pluginOf(gateway), _ -> new Semaphore(most, true));
        try {
            if (!place.tryAcquire(queue.toMillis(), TimeUnit.MILLISECONDS)) {
                return new PaymentOutcome.Canceled("too many paid at the same moment");
            }
            try {
                return start.get();
            } finally {
                place.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PaymentOutcome.Canceled("the server stopped");
        }
    }
}
