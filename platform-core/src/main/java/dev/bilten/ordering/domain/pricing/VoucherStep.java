package dev.bilten.ordering.domain.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Vouchers come first, on the listed price. The dearest tickets get theirs before a limit or the budget is used up. */
final class VoucherStep {
    private VoucherStep() {}

    static List<Ticket> apply(Optional<AppliedVoucher> voucher, List<Ticket> tickets) {
        return voucher.map(one -> apply(one, tickets)).orElse(tickets);
    }

    private static List<Ticket> apply(AppliedVoucher voucher, List<Ticket> tickets) {
        var result = new ArrayList<Ticket>();
        long budget = Math.max(0, voucher.budgetLeft().orElse(Long.MAX_VALUE));
        int left = voucher.ticketsLeft().orElse(Integer.MAX_VALUE);
        for (var ticket : tickets) {
            if (left <= 0 || !voucher.covers(ticket.line())) {
                result.add(ticket);
                continue;
            }
            var off = Math.min(voucher.off(ticket.price()), budget);
            result.add(ticket.cheaperBy(off));
            budget -= off;
            left--;
        }
        return result.stream().sorted(Ticket.DEAREST_FIRST).toList();
    }
}
