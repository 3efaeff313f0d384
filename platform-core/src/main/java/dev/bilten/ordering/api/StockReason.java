package dev.bilten.ordering.api;

import java.time.Instant;
import java.util.Optional;

/**
 * Where the places of an item are: of the scarcest of its quotas.
 *
 * @param left what can still be claimed
 * @param paid sold
 * @param unpaid in orders that wait for their money or for an answer
 * @param inCarts in carts of buyers
 * @param cartsUntil when the last of these carts ends
 * @param promised to people on the waiting list
 * @param blocked kept for vouchers
 * @param allotted kept back by the organizer
 * @param closed nothing more is sold, also when something comes back
 */
public record StockReason(
        String quota,
        int left,
        int paid,
        int unpaid,
        int inCarts,
        Optional<Instant> cartsUntil,
        int promised,
        int blocked,
        int allotted,
        boolean closed) {

    /** What buyers may know: whether something may come back, and until when; nothing about others. */
    public Optional<Instant> mayComeBackUntil() {
        return closed ? Optional.empty() : cartsUntil;
    }
}
