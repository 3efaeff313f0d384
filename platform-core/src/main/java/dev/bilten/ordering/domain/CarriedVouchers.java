package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.domain.pricing.VoucherShares;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The code a ticket was bought with goes over to what takes its place, where the code is for that too: its use and what it took
 * off are given back in the same change, and it does not matter any more until when it is valid. A bundle costs its own price.
 */
public final class CarriedVouchers {
    private final Assortment assortment;
    private final OrderChange.Sound change;
    private final Map<VoucherId, Voucher> vouchers;
    private final Map<VoucherId, Long> budgets = new HashMap<>();

    /** @param vouchers of what goes */
    public CarriedVouchers(Assortment assortment, OrderChange.Sound change, Map<VoucherId, Voucher> vouchers) {
        this.assortment = assortment;
        this.change = change;
        this.vouchers = Map.copyOf(vouchers);
        var back = Order.uses(change.gone());
        vouchers.forEach((id, voucher) -> voucher.budgetLeft()
                .ifPresent(left -> budgets.put(
                        id,
                        left
                                + Optional.ofNullable(back.get(id))
                                        .map(use -> use.minor())
                                        .orElse(0L))));
    }

    /** @param lines as they came of what was asked for, in its order */
    public List<Hold.Line> onto(List<Hold.Line> lines, List<OrderChange.Asked> asked) {
        var turn = asked.iterator();
        var all = new ArrayList<Hold.Line>();
        var voucher = Optional.<Voucher>empty();
        int open = 0;
        for (var line : lines) {
            if (line.parent().isPresent()) {
                all.add(line);
                continue;
            }
            if (open == 0) {
                var one = turn.next();
                open = one.wish().quantity();
                voucher = carried(one);
            }
            open -= line.quantity();
            all.add(voucher.map(its -> with(line, its)).orElse(line));
        }
        return List.copyOf(all);
    }

    private Optional<Voucher> carried(OrderChange.Asked asked) {
        var item = asked.wish().item();
        boolean bundle = assortment
                .product(item.product())
                .filter(product -> !product.terms().bundle().isEmpty())
                .isPresent();
        return asked.voucher()
                .filter(_ -> !bundle)
                .flatMap(id -> Optional.ofNullable(vouchers.get(id)))
                .filter(voucher -> !voucher.offer()
                        && voucher.event().map(assortment.event().id()::equals).orElse(true)
                        && voucher.terms().covers(item, assortment.quotas(item)));
    }

    private Hold.Line with(Hold.Line line, Voucher voucher) {
        long listed = line.listed().minor();
        long off = VoucherShares.off(voucher.terms().value(), listed);
        var budget = Optional.ofNullable(budgets.get(voucher.id()));
        long each = budget.map(left -> Math.min(off, Math.max(0, left) / line.quantity()))
                .orElse(off);
        budget.ifPresent(left -> budgets.put(voucher.id(), left - each * line.quantity()));
        return new Hold.Line(
                line.number(),
                line.event(),
                line.item(),
                line.quantity(),
                line.listed(),
                new Money(listed - each, line.listed().currency()),
                line.taxRate(),
                Optional.of(voucher.id()),
                pot(line.item(), voucher),
                line.parent(),
                line.contained());
    }

    /** Places that the code keeps are for what needs the same ones. */
    private Pot pot(Item item, Voucher voucher) {
        boolean same = change.swaps().stream()
                .filter(swap ->
                        swap.item().equals(item) && swap.before().voucher().equals(Optional.of(voucher.id())))
                .allMatch(swap -> swap.before().pot() == voucher.pot()
                        && assortment.quotas(swap.before().item()).equals(assortment.quotas(item)));
        return voucher.pot() != Pot.BLOCKED || same ? voucher.pot() : Pot.FREE;
    }
}
