package dev.bilten.plugin.api;

/**
 * A way to pay. The host never calls it inside a database transaction, and keeps a record of every call before it makes it:
 * when an answer is lost, it asks {@link #inquire} until it knows.
 *
 * <p>Thread-safe; see the package for time limits, repetition and errors.
 */
public interface PaymentGateway {
    /** What the checkout shows. Constant while the plugin is loaded; answered at once, without any connection. */
    GatewayDescription describe();

    /**
     * Starts one attempt to pay.
     *
     * <p>With the same {@link PaymentRequest#attemptKey()} again it answers what became of the first attempt and charges
     * nothing twice.
     *
     * @return {@link PaymentOutcome.Unknown} when the provider may have taken the money but did not say so in time; {@link
     *     PaymentOutcome.Canceled} only when it surely did not get the request
     */
    PaymentOutcome start(PaymentRequest request, PluginContext context);

    /**
     * What became of an attempt. Changes nothing.
     *
     * <p>Asked for pending and unknown payments, after {@link PaymentOutcome.Pending#askAgainAfter()} and then less and less
     * often. An attempt of which the provider never heard is {@link PaymentOutcome.Canceled}.
     */
    PaymentOutcome inquire(PaymentInquiry inquiry, PluginContext context);

    /**
     * Gives money back, the whole amount or a part.
     *
     * <p>With the same {@link RefundRequest#refundKey()} again it answers what became of the first and gives nothing back
     * twice: that is also how pending and unknown refunds are asked about. Called only when {@link
     * GatewayDescription#refundable()}.
     */
    RefundOutcome refund(RefundRequest request, PluginContext context);
}
