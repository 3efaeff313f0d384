package dev.bilten.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens a moment after it was asked for, and not a moment longer. */
final class Until {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long BETWEEN_LOOKS_NS = 50_000_000;

    private Until() {}

    /** The first that is as it should be. What was seen last is told where none is. */
    static <T> T seen(String what, Supplier<T> look, Predicate<T> enough) {
        return seen(what, PATIENCE, look, enough);
    }

    static <T> T seen(String what, Duration patience, Supplier<T> look, Predicate<T> enough) {
        var end = Instant.now().plus(patience);
        var last = look.get();
        while (!enough.test(last)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("after " + patience + " not there: " + what + "; last seen:\n" + last);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NS);
            last = look.get();
        }
        return last;
    }
}
