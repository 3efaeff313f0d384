package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.domain.pricing.Pricing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fees of an order for another way to pay. What its tickets cost stays as it was ordered, but for the rounding.
 *
 * @param gone the payment fees it had
 * @param added those it gets instead
 */
public record FeesAnew(List<Order.Fee> gone, List<Order.Fee> added) {

    /** Empty when they cannot be reckoned any more; then they stay. */
    public static Optional<FeesAnew> of(Order order, Map<EventId, Assortment> sold, Optional<String> method) {
        var gone = order.fees().stream()
                .filter(fee -> fee.active() && fee.kind() == Order.Fee.Kind.PAYMENT)
                .toList();
        if (!(HoldBill.of(hold(order), sold, order.invoiceTo().standing(), method)
                instanceof Pricing.Result.Billed(var bill))) {
            return Optional.empty();
        }
        var added = NewOrder.fees(bill).stream()
                .filter(fee -> fee.kind() == Order.Fee.Kind.PAYMENT)
                .toList();
        return Optional.of(new FeesAnew(gone, added));
    }

    /** What an order has, as its cart had it: a line for each position, under its number. */
    static Hold hold(Order order) {
        var lines = new ArrayList<Hold.Line>();
        var numbers = order.active().collect(Collectors.toMap(Order.Position::id, Order.Position::number));
        order.active()
                .forEach(position -> lines.add(new Hold.Line(
                        position.number(),
                        position.event(),
                        position.item(),
                        1,
                        position.listed(),
                        position.listed().minus(position.voucherOff()),
                        position.taxRate(),
                        position.voucher(),
                        position.pot(),
                        position.parent().map(numbers::get),
                        position.contained())));
        return new Hold(
                HoldId.next(),
                order.event(),
                order.channel(),
                order.test(),
                Hold.State.ORDERED,
                order.expiresAt(),
                false,
                order.total(),
                order.createdAt(),
                lines);
    }

    /** The order with them, added up. */
    public Order on(Order order, Rounding.Mode mode) {
        if (same()) {
            return order;
        }
        var fees = Stream.concat(order.fees().stream().filter(fee -> !gone.contains(fee)), added.stream())
                .toList();
        return RoundedAnew.addedUp(RoundedAnew.of(order.consistingOf(order.positions(), fees), mode));
    }

    /** Nothing changes, but for how it is rounded. */
    public boolean same() {
        return gone.size() == added.size()
                && gone.stream().allMatch(before -> added.stream().anyMatch(after -> same(before, after)));
    }

    /** Rounding leaves the gross or the net as it is. */
    private static boolean same(Order.Fee before, Order.Fee after) {
        return before.label().equals(after.label())
                && before.absorbed() == after.absorbed()
                && (before.amount().equals(after.amount()) || net(before).equals(net(after)));
    }

    private static Money net(Order.Fee fee) {
        return fee.amount().minus(fee.tax());
    }
}
