package dev.bilten.catalog.api;

/**
 * A voucher in a list.
 *
 * @param kept places it still keeps; where it keeps them in several quotas, so many in each
 */
public record VoucherEntry(Voucher voucher, int kept) {}
