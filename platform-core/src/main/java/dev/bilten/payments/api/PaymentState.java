package dev.bilten.payments.api;

/**
 * Created is about to be sent; pending is with the provider or the buyer; unknown may have been taken. Succeeded, declined
 * and canceled (surely nothing taken) are final.
 */
public enum PaymentState {
    CREATED,
    PENDING,
    UNKNOWN,
    SUCCEEDED,
    DECLINED,
    CANCELED;

    public boolean isFinal() {
        return switch (this) {
            case CREATED, PENDING, UNKNOWN -> false;
            case SUCCEEDED, DECLINED, CANCELED -> true;
        };
    }
}
