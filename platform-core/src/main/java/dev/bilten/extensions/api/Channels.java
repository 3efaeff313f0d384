package dev.bilten.extensions.api;

import dev.bilten.kernel.TenantContext;
import dev.bilten.plugin.api.DeliveryOutcome;
import dev.bilten.plugin.api.OutgoingMessage;

/** The ways to reach people. Never call it inside a transaction. */
public interface Channels {
    /** Whether a message by this medium ({@code email}, {@code sms} …) could be sent now. */
    boolean reaches(TenantContext tenant, String medium);

    /**
     * Sends by the organizer's channel for this medium. {@code RetryLater} also when there is none now, or it did not
     * answer: then the message may have been delivered, and its key lets the provider tell.
     */
    DeliveryOutcome send(TenantContext tenant, String medium, OutgoingMessage message);
}
