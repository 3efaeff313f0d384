package dev.bilten.catalog.api;

import dev.bilten.kernel.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a voucher does to the price of each ticket it covers. It never raises one and never takes it below zero.
 *
 * @param schema of the document; 1
 * @param rate of {@code PERCENT}: 0.1 takes off 10 %; else 0
 * @param minor of {@code AMOUNT} and {@code FIXED_PRICE}, in minor units of the event's currency; else 0
 */
public record VoucherValue(int schema, Kind kind, BigDecimal rate, long minor) {
    public static final VoucherValue NONE = new VoucherValue(1, Kind.NONE, BigDecimal.ZERO, 0);

    public VoucherValue {
        Schema.known(schema, 1, "voucher value");
    }

    public enum Kind {
        /** It opens or reserves something; the price stays. */
        NONE,
        PERCENT,
        AMOUNT,
        FIXED_PRICE
    }

    public static VoucherValue percent(BigDecimal rate) {
        return new VoucherValue(1, Kind.PERCENT, rate, 0);
    }

    public static VoucherValue amount(long minor) {
        return new VoucherValue(1, Kind.AMOUNT, BigDecimal.ZERO, minor);
    }

    public static VoucherValue fixedPrice(long minor) {
        return new VoucherValue(1, Kind.FIXED_PRICE, BigDecimal.ZERO, minor);
    }

    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        Limits.rate(found, "/rate", rate);
        Limits.amount(found, "/minor", minor);
        if (kind != Kind.PERCENT && rate.signum() != 0) {
            found.add(Violation.of("/rate", "error.cannot-combine"));
        }
        if ((kind == Kind.NONE || kind == Kind.PERCENT) && minor != 0) {
            found.add(Violation.of("/minor", "error.cannot-combine"));
        }
        return found;
    }
}
