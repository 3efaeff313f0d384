package dev.bilten.notifications.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a message waits between attempts: twelve attempts in two days, the first ones close together. */
public final class Backoff {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private Backoff() {}

    /** Only a message whose workers died with it is claimed more often than it may be tried. */
    public static boolean exhausted(int attempts) {
        return attempts > WAITS.size() + 1;
    }

    /**
     * The wait after this many attempts, and never less than the channel asks for; empty when it is time to give up.
     *
     * @param asked what the channel asks for; more than a day counts as a day
     */
    public static Optional<Duration> after(int attempts, Duration asked) {
        if (attempts > WAITS.size()) {
            return Optional.empty();
        }
        var planned = WAITS.get(Math.max(attempts, 1) - 1);
        var bounded = asked.compareTo(WAITS.getLast()) > 0 ? WAITS.getLast() : asked;
        return Optional.of(planned.compareTo(bounded) > 0 ? planned : bounded);
    }
}
