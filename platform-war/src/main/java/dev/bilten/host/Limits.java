package dev.bilten.host;

import java.time.Duration;

/**
 * How much a plugin may take, and how much is put up with.
 *
 * @param atOnce calls at the same time
 * @param grace how long after its deadline a call may still answer
 * @param failuresInARow after so many the circuit opens
 * @param open for how long at first; doubled each time it opens again
 * @param openings after so many without a success between them, the plugin is quarantined
 * @param hung after so many threads that it does not give back, the plugin is quarantined
 */
record Limits(int atOnce, Duration grace, int failuresInARow, Duration open, int openings, int hung) {
    static final Limits NORMAL = new Limits(1_024, Duration.ofMillis(500), 5, Duration.ofSeconds(5), 5, 3);
}
