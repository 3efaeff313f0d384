package dev.bilten.ordering.domain;

import dev.bilten.payments.api.Payment;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Until when an order waits. How long it may take the event's rules say, except for a payment; what was bought says the rest. */
public final class Deadlines {
    private static final Duration PROVIDER_DECIDES = Duration.ofHours(2);
    private static final Duration BUYER_TRANSFERS = Duration.ofDays(7);

    /** Whoever buys at the last moment can still pay. */
    private static final Duration AT_LEAST = Duration.ofMinutes(30);

    private Deadlines() {}

    /**
     * As long as patience lasts, but never past the beginning of what was bought: nobody decides or pays for it then, and
     * its stock would lie idle. Only who comes within the last half hour has that half hour.
     *
     * @param begins the first of its dates and events that is still to come; empty when none is known
     */
    public static Instant until(Optional<Instant> begins, Duration patience, Instant now) {
        var latest = now.plus(patience);
        var shortest = now.plus(AT_LEAST);
        return begins.filter(now::isBefore)
                .map(start -> start.isBefore(shortest) ? shortest : start)
                .filter(latest::isAfter)
                .orElse(latest);
    }

    /**
     * Until when an order waits for a pending payment: days when the buyer has to go to a bank first.
     *
     * @param begins as for all deadlines
     */
    public static Instant pending(Optional<Instant> begins, Payment payment, Instant now) {
        var patience = payment.instructions().isEmpty() ? PROVIDER_DECIDES : BUYER_TRANSFERS;
        return until(begins, patience, now);
    }
}
