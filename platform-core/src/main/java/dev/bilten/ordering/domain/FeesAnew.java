package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.domain.pricing.Pricing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fees of an order for another way to pay. What its tickets cost stays as it was ordered.
 *
 * @param gone the payment fees it had
 * @param added those it gets instead
 */
public record FeesAnew(List<Order.Fee> gone, List<Order.Fee> added, Money total, Money tax) {

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
        var total = order.total();
        var tax = order.tax();
        for (var fee : gone) {
            total = fee.charged() ? total.minus(fee.amount()) : total;
            tax = tax.minus(fee.tax());
        }
        for (var fee : added) {
            total = fee.charged() ? total.plus(fee.amount()) : total;
            tax = tax.plus(fee.tax());
        }
        return Optional.of(new FeesAnew(gone, added, total, tax));
    }

    private static Hold hold(Order order) {
        var lines = new ArrayList<Hold.Line>();
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
                        Optional.empty())));
        return new Hold(
                HoldId.next(),
                order.event(),
                order.channel(),
                Hold.State.ORDERED,
                order.expiresAt(),
                false,
                order.total(),
                order.createdAt(),
                lines);
    }

    public boolean same(Order order) {
        return gone.size() == added.size()
                && total.equals(order.total())
                && gone.stream()
                        .map(Order.Fee::label)
                        .toList()
                        .equals(added.stream().map(Order.Fee::label).toList());
    }
}
