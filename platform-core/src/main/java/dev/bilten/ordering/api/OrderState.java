package dev.bilten.ordering.api;

/**
 * Requested waits for the organizer, pending for its money; both keep their stock until they expire. Expired, denied and
 * cancelled have given it back. Cancelled with a fee keeps a part of the money.
 */
public enum OrderState {
    REQUESTED,
    PENDING,
    PAID,
    EXPIRED,
    CANCELLED,
    CANCELLED_WITH_FEE,
    DENIED;

    /** Its tickets are nobody's any more. */
    public boolean over() {
        return switch (this) {
            case REQUESTED, PENDING, PAID -> false;
            case EXPIRED, CANCELLED, CANCELLED_WITH_FEE, DENIED -> true;
        };
    }
}
