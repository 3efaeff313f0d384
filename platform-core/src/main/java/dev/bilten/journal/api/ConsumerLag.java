package dev.bilten.journal.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one consumer is behind one organizer's outbox.
 *
 * @param waiting messages it has not taken yet; counted up to a hundred thousand
 * @param oldest when the first of them was written; null when none waits
 * @param failures how often in a row it refused its batch
 * @param lastError what it said then, in English, for operators; null after a success
 */
public record ConsumerLag(
        String consumer,
        long waiting,
        @Nullable Instant oldest,
        int failures,
        @Nullable String lastError) {}
