package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.VoucherScope;
import dev.bilten.catalog.api.VoucherValue;
import java.util.Optional;

/**
 * A voucher that may be used now.
 *
 * @param event it is for; empty for all events of the organizer
 * @param ticketsLeft it may make so many more tickets cheaper; empty for no limit
 * @param budgetLeft it gives at most so much more, in minor units; empty for no limit
 */
public record AppliedVoucher(
        VoucherValue value,
        VoucherScope scope,
        Optional<EventId> event,
        Optional<Integer> ticketsLeft,
        Optional<Long> budgetLeft) {

    public AppliedVoucher {
        if (!value.violations().isEmpty()) {
            throw new IllegalArgumentException("unsound voucher: " + value.violations());
        }
    }

    public static AppliedVoucher unlimited(VoucherValue value) {
        return new AppliedVoucher(value, VoucherScope.EVERYTHING, Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean covers(PricedLine line) {
        return event.filter(its -> !its.equals(line.event())).isEmpty() && scope.covers(line.item(), line.quotas());
    }

    /** What it takes off a price, before anybody looks at the budget. */
    long off(long price) {
        return switch (value.kind()) {
            case NONE -> 0;
            case PERCENT -> Percent.share(price, value.rate());
            case AMOUNT -> Math.min(price, value.minor());
            case FIXED_PRICE -> Math.max(0, price - value.minor());
        };
    }
}
