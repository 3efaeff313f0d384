package dev.bilten.catalog.api;

import dev.bilten.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What buyers may cancel themselves.
 *
 * @param cancelUnpaid give up an order that is not paid
 * @param cancelPaid cancel a paid order
 * @param hoursBefore until so many hours before the event begins; empty: until it begins
 * @param feeRate of what was paid, kept by the organizer; 0.1 for 10 %
 * @param feeMinor kept beside that, in minor units of the event's currency
 */
public record CancelRules(
        boolean cancelUnpaid, boolean cancelPaid, Optional<Integer> hoursBefore, BigDecimal feeRate, long feeMinor) {
    public static final CancelRules PLAIN = new CancelRules(true, false, Optional.empty(), BigDecimal.ZERO, 0);

    /** What a cancellation costs whoever paid so much; never more than that. */
    public Money fee(Money paid) {
        // half up, as people reckon
        var share = BigDecimal.valueOf(paid.minor())
                .multiply(feeRate)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Money(Math.min(paid.minor(), Math.addExact(share, feeMinor)), paid.currency());
    }
}
