package dev.bilten.ordering.domain;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.PositionId;
import java.util.List;

/**
 * What giving money back makes of an order.
 *
 * @param lowered by how much the order costs less: what goes back beyond what came too much, where the order was sold
 * @param after the order then
 */
public record Returning(Money lowered, Order after) {
    /**
     * @param kept what was paid and not given back
     * @param amount of that, what goes back now
     */
    public static Returning of(Order order, Money kept, Money amount) {
        var none = Money.zero(amount.currency());
        var excess = kept.plus(order.owed()).minus(order.total());
        var lowered = excess.isNegative() ? amount : amount.minus(excess);
        return !sold(order) || lowered.compareTo(none) <= 0
                ? new Returning(none, order)
                : new Returning(lowered, Lowered.by(order, lowered));
    }

    /** Of one ticket: what came beyond the price stays where it is, and the others cost what they cost. */
    public static Returning at(Order order, PositionId ticket, Money amount) {
        return new Returning(amount, Lowered.at(order, ticket, amount));
    }

    /** It stands in the books: what is given back was a price before. */
    private static boolean sold(Order order) {
        return order.state() == OrderState.PAID || order.state() == OrderState.CANCELLED_WITH_FEE;
    }

    /** The ticket has to be one of a sold order, and costs no less than what goes back. */
    public static List<Violation> violations(Order order, PositionId ticket, Money amount, Money kept) {
        var price = order.active()
                .filter(position -> sold(order) && position.id().equals(ticket))
                .map(Order.Position::price)
                .filter(costs -> costs.minor() > 0)
                .findFirst();
        return price.map(costs -> violations(amount, costs.compareTo(kept) < 0 ? costs : kept))
                .orElseGet(() -> List.of(Violation.of("/position", "error.unknown-choice")));
    }

    /** @param kept the most that can go back */
    public static List<Violation> violations(Money amount, Money kept) {
        if (!amount.currency().equals(kept.currency())) {
            return List.of(Refusal.of(
                            "/amount",
                            WhyRefused.OTHER_CURRENCY,
                            kept.currency().getCurrencyCode())
                    .violation());
        }
        return amount.minor() <= 0 || amount.compareTo(kept) > 0
                ? List.of(Violation.of("/amount", "error.between", new Money(1, kept.currency()).major(), kept.major()))
                : List.of();
    }
}
