package dev.bilten.plugin.api;

import java.time.Duration;

/** What became of a message. */
public sealed interface DeliveryOutcome {
    /**
     * Accepted by whoever delivers it.
     *
     * @param reference the provider's own id, for the delivery log; empty when it gave none
     */
    record Delivered(String reference) implements DeliveryOutcome {}

    /**
     * Refused.
     *
     * @param permanent true: never try this message again (no such mailbox); false: not as things are now (a wrong
     *     password), so it waits until a person has mended the settings
     * @param reason for the delivery log, in English or the provider's words, without secrets
     */
    record Rejected(boolean permanent, String reason) implements DeliveryOutcome {}

    /**
     * Not now; nothing was delivered.
     *
     * @param reason for the delivery log
     * @param after how long to wait at least
     */
    record RetryLater(String reason, Duration after) implements DeliveryOutcome {}
}
