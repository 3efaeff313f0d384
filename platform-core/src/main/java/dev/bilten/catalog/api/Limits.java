package dev.bilten.catalog.api;

import dev.bilten.kernel.Violation;
import java.math.BigDecimal;
import java.util.List;

/** Limits that the documents about prices share. A rate is a fraction: 0.19 for 19 %. */
final class Limits {
    static final long HIGHEST_AMOUNT = 100_000_000_00L;
    private static final int RATE_DECIMALS = 5;

    private Limits() {}

    static void rate(List<Violation> found, String pointer, BigDecimal rate) {
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0 || rate.scale() > RATE_DECIMALS) {
            found.add(Violation.of(pointer, "error.between", 0, 1));
        }
    }

    static void amount(List<Violation> found, String pointer, long minor) {
        if (minor < 0 || minor > HIGHEST_AMOUNT) {
            found.add(Violation.of(pointer, "error.price-out-of-range"));
        }
    }
}
