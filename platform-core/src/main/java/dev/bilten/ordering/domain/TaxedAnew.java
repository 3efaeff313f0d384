package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Bill;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.TaxDecision;
import dev.bilten.ordering.domain.pricing.Pricing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An order with its taxes decided once more, for whom its invoice is for now. What the rules of today make of both buyers is
 * taken where they make of the old one what was ordered; anything else keeps its net, and the tax on it changes.
 */
public final class TaxedAnew {
    private final Order order;
    private final Optional<Bill> before;
    private final Bill after;

    private TaxedAnew(Order order, Optional<Bill> before, Bill after) {
        this.order = order;
        this.before = before;
        this.after = after;
    }

    /**
     * Not added up yet. Empty when nothing is sold to such a buyer.
     *
     * @param method how it is paid, for the fee of that
     */
    public static Optional<Order> of(
            Order order, InvoiceTo to, Map<EventId, Assortment> sold, Optional<String> method) {
        var lines = FeesAnew.hold(order);
        var was = HoldBill.of(lines, sold, order.invoiceTo().standing(), method);
        return HoldBill.of(lines, sold, to.standing(), method) instanceof Pricing.Result.Billed(var bill)
                ? Optional.of(new TaxedAnew(
                                order,
                                was instanceof Pricing.Result.Billed(var old) ? Optional.of(old) : Optional.empty(),
                                bill)
                        .order())
                : Optional.empty();
    }

    /** A tax of it depends on where its buyer is. */
    public static boolean asksCountry(Order order, Map<EventId, Assortment> sold) {
        return HoldBill.asksCountry(FeesAnew.hold(order), sold);
    }

    private Order order() {
        var old = before.map(TaxedAnew::byNumber).orElse(Map.of());
        var now = byNumber(after);
        return order.consistingOf(
                order.positions().stream()
                        .map(position -> position.active()
                                ? position(
                                        position,
                                        Optional.ofNullable(old.get(position.number())),
                                        Optional.ofNullable(now.get(position.number()))
                                                .orElseThrow())
                                : position)
                        .toList(),
                order.fees().stream().map(this::fee).toList());
    }

    private static Map<Integer, Bill.Line> byNumber(Bill bill) {
        return bill.lines().stream()
                .collect(Collectors.toMap(line -> Integer.valueOf(line.key()), Function.identity()));
    }

    private static Order.Position position(Order.Position position, Optional<Bill.Line> old, Bill.Line now) {
        var had = new Bill.Sum(position.price().minus(position.tax()), position.tax());
        return position.taxed(now.tax(), taxed(had, old.map(Bill.Line::sum), now.sum(), now.tax()));
    }

    private Order.Fee fee(Order.Fee fee) {
        if (!fee.charged()) {
            return fee;
        }
        var old = before.flatMap(bill -> charged(bill, fee)).map(Bill.ChargedFee::sum);
        return charged(after, fee)
                .map(now -> {
                    var had = new Bill.Sum(fee.amount().minus(fee.tax()), fee.tax());
                    return fee.taxed(now.tax().rate(), taxed(had, old, now.sum(), now.tax()));
                })
                .orElse(fee);
    }

    private static Optional<Bill.ChargedFee> charged(Bill bill, Order.Fee fee) {
        return bill.charged().stream()
                .filter(one -> one.id().equals(fee.label())
                        && one.kind().name().equals(fee.kind().name()))
                .findFirst();
    }

    private static Bill.Sum taxed(Bill.Sum had, Optional<Bill.Sum> old, Bill.Sum now, TaxDecision decision) {
        return old.filter(had::equals).isPresent() ? now : new Bill.Sum(had.net(), tax(had.net(), decision.rate()));
    }

    private static Money tax(Money net, BigDecimal rate) {
        long minor = BigDecimal.valueOf(net.minor())
                .multiply(rate)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Money(minor, net.currency());
    }
}
