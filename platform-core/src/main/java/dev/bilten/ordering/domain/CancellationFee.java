package dev.bilten.ordering.domain;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Uuids;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import java.math.BigDecimal;
import java.util.List;

/** What an organizer keeps when tickets are cancelled. It is a compensation, not a sale: there is no tax on it. */
public final class CancellationFee {
    private CancellationFee() {}

    public static Order.Fee of(Money amount) {
        return new Order.Fee(
                Uuids.next(),
                Order.Fee.Kind.CANCELLATION,
                "Cancellation",
                amount,
                false,
                BigDecimal.ZERO,
                Money.zero(amount.currency()),
                true);
    }

    /** @param most what there is to keep it of */
    public static List<Violation> violations(Money fee, Money most) {
        if (!fee.currency().equals(most.currency())) {
            return List.of(Refusal.of(
                            "/fee", WhyRefused.OTHER_CURRENCY, most.currency().getCurrencyCode())
                    .violation());
        }
        return fee.isNegative() || fee.compareTo(most) > 0
                ? List.of(Violation.of("/fee", "error.between", 0, most.major()))
                : List.of();
    }
}
