package dev.bilten.ordering.domain;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Uuids;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
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

    /**
     * The most that can be kept when these go. Of a paid order it is what they cost, so that nobody owes money for having less;
     * one that waits for its money still says what it comes to.
     */
    public static Money most(Order order, List<Order.Position> gone) {
        return order.state() == OrderState.PAID
                ? gone.stream()
                        .map(Order.Position::price)
                        .reduce(Money.zero(order.total().currency()), Money::plus)
                : order.total();
    }

    /**
     * What was kept when a part of a paid order was cancelled: it does not go back when the rest is.
     *
     * @param kept what was paid and not given back
     */
    public static Money retained(Order order, Money kept) {
        if (order.state() != OrderState.PAID) {
            return Money.zero(kept.currency());
        }
        var fees = order.fees().stream()
                .filter(fee -> fee.charged() && fee.kind() == Order.Fee.Kind.CANCELLATION)
                .map(Order.Fee::amount)
                .reduce(Money.zero(kept.currency()), Money::plus);
        return fees.compareTo(kept) > 0 ? kept : fees;
    }

    /** @param most what there is to keep it of */
    public static List<Violation> violations(Money fee, Money most) {
        if (!fee.currency().equals(most.currency())) {
            return List.of(Refusal.of(
                            "/fee", WhyRefused.OTHER_CURRENCY, most.currency().getCurrencyCode())
                    .violation());
        }
        if (most.isZero() && fee.minor() > 0) {
            return List.of(Violation.of("/fee", "error.nothing-to-keep"));
        }
        return fee.isNegative() || fee.compareTo(most) > 0
                ? List.of(Violation.of("/fee", "error.between", 0, most.major()))
                : List.of();
    }
}
