package dev.bilten.ordering.domain;

import dev.bilten.payments.api.Payment;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a payment may take; all other times the event's rules say. */
public final class Deadlines {
    private static final Duration PROVIDER_DECIDES = Duration.ofHours(2);
    private static final Duration BUYER_TRANSFERS = Duration.ofDays(7);

    private Deadlines() {}

    /**
     * Until when an order waits for a pending payment: days when the buyer has to go to a bank first, but never past the
     * beginning of what was bought.
     *
     * @param begins the first of its dates and events that is still to come; empty when none is known
     */
    public static Instant pending(Optional<Instant> begins, Payment payment, Instant now) {
        var patience = payment.instructions().isEmpty() ? PROVIDER_DECIDES : BUYER_TRANSFERS;
        var latest = now.plus(patience);
        return begins.filter(start -> start.isBefore(latest))
                .filter(start -> start.isAfter(now))
                .orElse(latest);
    }
}
