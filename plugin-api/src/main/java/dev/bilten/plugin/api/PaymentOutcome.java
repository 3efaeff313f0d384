package dev.bilten.plugin.api;

import java.time.Duration;
import java.util.List;

/** What became of an attempt to pay. */
public sealed interface PaymentOutcome {
    /**
     * The money is taken or surely will be. Final.
     *
     * @param providerReference the provider's own id, needed to refund; at most 200 characters, not empty
     */
    record Succeeded(String providerReference) implements PaymentOutcome {}

    /**
     * The provider refused. Final; the buyer may try again in another way.
     *
     * @param code a stable word for reports: {@code insufficient_funds}, {@code expired_card} …
     * @param message what the buyer reads
     */
    record Declined(String code, Text message) implements PaymentOutcome {}

    /**
     * The provider has it and decides later, or the buyer has to do something first.
     *
     * @param providerReference the provider's own id, handed back in {@link PaymentInquiry}; not empty
     * @param instructions what the buyer needs to know, in order: account, reference …; empty when nothing
     * @param askAgainAfter when to ask first; at least one second
     */
    record Pending(String providerReference, List<Instruction> instructions, Duration askAgainAfter)
            implements PaymentOutcome {
        /** Takes an unmodifiable copy of the instructions. */
        public Pending {
            instructions = List.copyOf(instructions);
        }
    }

    /**
     * Surely nothing was submitted and nothing will be taken. Final.
     *
     * @param reason for the log and the organizer, in English
     */
    record Canceled(String reason) implements PaymentOutcome {}

    /**
     * Nobody knows yet whether money was taken. The order waits and the host asks again by the attempt key.
     *
     * @param reason for the log and the organizer, in English
     */
    record Unknown(String reason) implements PaymentOutcome {}

    /**
     * One line the buyer reads while a payment is pending.
     *
     * @param label what it is: "IBAN"
     * @param value the thing itself, shown as it is and offered for copying
     */
    record Instruction(Text label, String value) {}
}
