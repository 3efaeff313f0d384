package dev.bilten.payments.api;

import dev.bilten.kernel.CallContext;

/** Hears what became of a payment in the very transaction that records it. It calls no provider. */
public interface PaymentListener {
    void succeeded(CallContext call, Payment payment);

    /** The provider or the buyer takes longer. */
    void pending(CallContext call, Payment payment);

    /** Declined or canceled: nothing was taken. */
    void failed(CallContext call, Payment payment);
}
