package dev.bilten.payments.api;

/** Like {@link PaymentState}, for money on its way back; refused means the organizer has to act. */
public enum RefundState {
    CREATED,
    PENDING,
    UNKNOWN,
    SUCCEEDED,
    REFUSED
}
