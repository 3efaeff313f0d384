package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Rounding;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.TaxDecision;
import dev.bilten.ordering.domain.pricing.Rounded;
import java.util.ArrayList;

/**
 * An order with its tax rounded once more for all that it has now. What was agreed on stays: the net of each line where the
 * order is rounded by net, the gross where that is kept, and both where each line is rounded by itself.
 */
public final class RoundedAnew {
    private RoundedAnew() {}

    public static Order of(Order order, Rounding.Mode mode) {
        if (mode == Rounding.Mode.LINE) {
            return order;
        }
        var positions = order.active().toList();
        var fees = order.fees().stream().filter(Order.Fee::charged).toList();
        var lines = new ArrayList<Rounded.Line>();
        positions.forEach(one -> lines.add(new Rounded.Line(
                one.price().minor(),
                one.tax().minor(),
                one.taxDecision().map(TaxDecision::outcome).orElse(TaxDecision.Outcome.RATED),
                one.taxRate())));
        fees.forEach(fee -> lines.add(
                new Rounded.Line(fee.amount().minor(), fee.tax().minor(), TaxDecision.Outcome.RATED, fee.taxRate())));
        var rounded = Rounded.together(lines, mode);
        var currency = order.total().currency();
        var all = new ArrayList<>(order.positions());
        for (int i = 0; i < positions.size(); i++) {
            var line = rounded.get(i);
            var at = all.indexOf(positions.get(i));
            all.set(at, all.get(at).costing(new Money(line.gross(), currency), new Money(line.tax(), currency)));
        }
        var charged = new ArrayList<>(order.fees());
        for (int i = 0; i < fees.size(); i++) {
            var line = rounded.get(positions.size() + i);
            var at = charged.indexOf(fees.get(i));
            charged.set(at, fees.get(i).costing(new Money(line.gross(), currency), new Money(line.tax(), currency)));
        }
        return order.consistingOf(all, charged);
    }

    /** The order with the sums of what it has and charges now. */
    public static Order addedUp(Order order) {
        var none = Money.zero(order.total().currency());
        var total = order.active().map(Order.Position::price).reduce(none, Money::plus);
        var tax = order.active().map(Order.Position::tax).reduce(none, Money::plus);
        for (var fee : order.fees().stream().filter(Order.Fee::charged).toList()) {
            total = total.plus(fee.amount());
            tax = tax.plus(fee.tax());
        }
        return order.priced(order.positions(), total, tax);
    }
}
