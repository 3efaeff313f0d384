/**
 * Work nobody waits for: sweeps over every organizer, and the outbox on its way to its consumers.
 *
 * <p>Guarantee: a sweep runs for every active organizer about as often as it says, where nobody came by
 * lately within a minute, on one node at a time, and an organizer
 * whose sweep fails or is slow holds up no other. A stop lets what runs finish.
 *
 * <p>Read {@link dev.bilten.jobs.api.Sweep}, then {@code app/SweepRunner} and {@code app/RelayRunner}.
 */
@NullMarked
package dev.bilten.jobs;

import org.jspecify.annotations.NullMarked;
