package dev.bilten.ordering.domain;

import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.domain.pricing.Shares;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An order that costs less, though it has all that it had: a discount that was agreed on afterwards. Whatever costs something
 * bears its share of it, and so does the tax in each; or one ticket bears it alone.
 */
public final class Lowered {
    private Lowered() {}

    /** Added up. @param amount no more than the order costs */
    public static Order by(Order order, Money amount) {
        var weights = Stream.concat(
                        order.active().map(Order.Position::price),
                        order.fees().stream().filter(Order.Fee::charged).map(Order.Fee::amount))
                .map(Money::minor)
                .collect(Collectors.toList());
        var off = Shares.of(amount.minor(), weights).iterator();
        var positions = new ArrayList<Order.Position>();
        for (var position : order.positions()) {
            positions.add(position.active() ? cheaper(position, off.next()) : position);
        }
        var fees = new ArrayList<Order.Fee>();
        for (var fee : order.fees()) {
            fees.add(fee.charged() ? cheaper(fee, off.next()) : fee);
        }
        return RoundedAnew.addedUp(order.consistingOf(positions, fees));
    }

    /** One ticket bears all of it. @param amount no more than it costs */
    public static Order at(Order order, PositionId ticket, Money amount) {
        var positions = order.positions().stream()
                .map(position -> position.id().equals(ticket) ? cheaper(position, amount.minor()) : position)
                .toList();
        return RoundedAnew.addedUp(order.consistingOf(positions, order.fees()));
    }

    private static Order.Position cheaper(Order.Position position, long off) {
        var price = new Money(position.price().minor() - off, position.price().currency());
        return off == 0
                ? position
                : position.costing(
                        price, position.tax().isZero() ? position.tax() : price.taxIncluded(position.taxRate()));
    }

    private static Order.Fee cheaper(Order.Fee fee, long off) {
        var amount = new Money(fee.amount().minor() - off, fee.amount().currency());
        return off == 0 ? fee : fee.costing(amount, fee.tax().isZero() ? fee.tax() : amount.taxIncluded(fee.taxRate()));
    }
}
