package dev.bilten.host;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a plugin may be called. Failures in a row open the circuit for a while; then one call may try; a plugin
 * that keeps failing, or keeps threads, is quarantined until somebody releases it.
 */
final class Breaker {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Limits limits;
    private final InstantSource clock;
    private int failures;
    private int openings;
    private long closedUntil;
    private @Nullable String quarantine;

    Breaker(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Why not, when not. A call that is let through while the circuit is open is the one that tries. */
    synchronized Optional<String> refusal() {
        if (quarantine != null) {
            return Optional.of("in quarantine: " + quarantine);
        }
        long now = clock.millis();
        if (now < closedUntil) {
            return Optional.of("failed repeatedly; tried again in a moment");
        }
        if (openings > 0) {
            closedUntil = now + pause().toMillis();
        }
        return Optional.empty();
    }

    synchronized void succeeded() {
        failures = 0;
        openings = 0;
        closedUntil = 0;
    }

    synchronized void failed(int threadsKept) {
        failures++;
        if (threadsKept >= limits.hung()) {
            quarantine = threadsKept + " calls did not come back";
        } else if (openings > 0 || failures >= limits.failuresInARow()) {
            open();
        }
    }

    private void open() {
        openings++;
        failures = 0;
        closedUntil = clock.millis() + pause().toMillis();
        if (openings >= limits.openings()) {
            quarantine = "it failed again each time it was tried";
        }
    }

    private Duration pause() {
        var pause = limits.open().multipliedBy(1L << Math.min(Math.max(openings - 1, 0), 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    synchronized Optional<String> quarantine() {
        return Optional.ofNullable(quarantine);
    }

    synchronized void release() {
        quarantine = null;
        succeeded();
    }
}
