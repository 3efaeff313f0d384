package dev.bilten.plugin.api;

/**
 * Money to give back.
 *
 * @param refundKey unique for this refund, at most 64 characters of {@code [A-Za-z0-9-]}; use it as the provider's
 *     idempotency key
 * @param providerReference what {@link PaymentOutcome.Succeeded} named
 * @param reference the order code
 * @param amount how much, more than zero and never more than what is left of the payment
 */
public record RefundRequest(String refundKey, String providerReference, String reference, Amount amount) {
    /** Refuses an empty refund. */
    public RefundRequest {
        if (amount.minor() <= 0) {
            throw new IllegalArgumentException("nothing to refund");
        }
    }
}
