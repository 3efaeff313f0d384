package dev.bilten.ordering.domain.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The few steps at which minor units are rounded. All other arithmetic on them is exact. */
final class Percent {
    /** What a voucher, a discount or a fee makes of an amount: halves up, as people reckon. */
    private static final RoundingMode SHARE = RoundingMode.HALF_UP;

    /** The tax on a net amount: halves up, EN 16931 BR-CO-17. */
    private static final RoundingMode TAX = RoundingMode.HALF_UP;

    /** The net amount within a gross one: to the nearest, so that the tax on it is the gross again wherever one exists. */
    private static final RoundingMode NET = RoundingMode.HALF_UP;

    private Percent() {}

    static long share(long minor, BigDecimal rate) {
        return whole(BigDecimal.valueOf(minor).multiply(rate), SHARE);
    }

    static long tax(long net, BigDecimal rate) {
        return whole(BigDecimal.valueOf(net).multiply(rate), TAX);
    }

    static long net(long gross, BigDecimal rate) {
        return BigDecimal.valueOf(gross)
                .divide(BigDecimal.ONE.add(rate), 0, NET)
                .longValueExact();
    }

    /** The amount that is this rate of {@code base} and itself together, and {@code fixed} more. */
    static long shareOfTotal(long base, BigDecimal rate, long fixed) {
        return BigDecimal.valueOf(base)
                .multiply(rate)
                .add(BigDecimal.valueOf(fixed))
                .divide(BigDecimal.ONE.subtract(rate), 0, SHARE)
                .longValueExact();
    }

    private static long whole(BigDecimal exact, RoundingMode rounding) {
        return exact.setScale(0, rounding).longValueExact();
    }
}
