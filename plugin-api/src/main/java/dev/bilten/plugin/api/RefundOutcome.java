package dev.bilten.plugin.api;

import java.time.Duration;

/** What became of a refund. */
public sealed interface RefundOutcome {
    /**
     * The money is on its way back. Final.
     *
     * @param providerReference the provider's own id of the refund
     */
    record Refunded(String providerReference) implements RefundOutcome {}

    /**
     * The provider refused. Final.
     *
     * @param code a stable word for reports
     * @param message what the organizer reads
     */
    record Refused(String code, Text message) implements RefundOutcome {}

    /**
     * The provider decides later.
     *
     * @param providerReference the provider's own id of the refund
     * @param askAgainAfter when to ask first; at least one second
     */
    record RefundPending(String providerReference, Duration askAgainAfter) implements RefundOutcome {}

    /**
     * Nobody knows yet whether money was given back.
     *
     * @param reason for the log and the organizer, in English
     */
    record RefundUnknown(String reason) implements RefundOutcome {}
}
