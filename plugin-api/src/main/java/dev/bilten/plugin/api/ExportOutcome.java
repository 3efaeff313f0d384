package dev.bilten.plugin.api;

import java.time.Duration;

/** What became of a batch. */
public sealed interface ExportOutcome {
    /** Taken over; it is not offered again. */
    record Accepted() implements ExportOutcome {}

    /**
     * Not now; the same batch is offered again and later ones wait.
     *
     * @param reason for the log
     * @param after how long to wait at least
     */
    record RetryLater(String reason, Duration after) implements ExportOutcome {}

    /**
     * Will never be accepted as things are; the organizer is told, and the export stops until the settings change.
     *
     * @param reason for the organizer, in English, without secrets
     */
    record Refused(String reason) implements ExportOutcome {}
}
