package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Vouchers;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.domain.SwappedCode;
import dev.bilten.ordering.infra.OrderRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Makes a change, and takes all of it back unless it comes out as somebody was told it would. */
@Service
public class RehearseChange {
    private final ChangeOrder change;
    private final OrderRows orders;
    private final Vouchers vouchers;

    @Inject
    public RehearseChange(ChangeOrder change, OrderRows orders, Vouchers vouchers) {
        this.change = change;
        this.orders = orders;
        this.vouchers = vouchers;
    }

    /** Carries out of the transaction what it would have done; its end undoes it. */
    static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient PreviewChange.Result.Would would;

        Undone(PreviewChange.Result.Would would) {
            super("undone as intended", null, false, false);
            this.would = would;
        }

        PreviewChange.Result.Would would() {
            return would;
        }
    }

    @Transactional
    ChangeOrder.Result execute(CallContext call, ChangeOrder.Command command, Optional<Money> told) {
        var before = orders.byId(command.order());
        var result = change.execute(call, command);
        if (result instanceof ChangeOrder.Result.Changed(var order, var refunds)
                && !told.equals(Optional.of(order.total()))) {
            throw new Undone(new PreviewChange.Result.Would(
                    order, refunds, codes(call, before.orElse(order), order, command), fees(order)));
        }
        return result;
    }

    /** Those that people have; an offer to somebody who waited is one that nobody typed. */
    private List<PreviewChange.Code> codes(CallContext call, Order before, Order after, ChangeOrder.Command command) {
        return SwappedCode.of(before, after, command.swap()).stream()
                .flatMap(swapped -> vouchers.byId(call.tenant(), swapped.code()).stream()
                        .filter(voucher -> !voucher.offer())
                        .map(voucher -> new PreviewChange.Code(
                                voucher.code(), swapped.before().number(), swapped.to(), swapped.stays())))
                .toList();
    }

    /** What a change leaves alone; what is kept for the change itself is none of it. */
    private static Money fees(Order order) {
        return order.fees().stream()
                .filter(fee -> fee.charged() && fee.kind() != Order.Fee.Kind.CANCELLATION)
                .map(Order.Fee::amount)
                .reduce(Money.zero(order.total().currency()), Money::plus);
    }
}
