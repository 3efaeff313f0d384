package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.VoucherValue;

/** What a voucher takes off one listed price, to be frozen in a hold. */
public final class VoucherPrice {
    private VoucherPrice() {}

    /** In minor units, before anybody looks at a budget; never more than the price. */
    public static long off(VoucherValue value, long listed) {
        return Math.clamp(AppliedVoucher.unlimited(value).off(listed), 0, listed);
    }
}
