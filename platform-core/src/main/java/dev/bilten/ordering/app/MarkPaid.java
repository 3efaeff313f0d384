package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Payments;
import jakarta.inject.Inject;

/** The organizer has the money: on the bank's statement, or in cash. */
@Service
public class MarkPaid {
    private final OrderRows orders;
    private final Payments payments;

    @Inject
    public MarkPaid(OrderRows orders, Payments payments) {
        this.orders = orders;
        this.payments = payments;
    }

    public sealed interface Result {
        record Paid(Order order) implements Result {}

        /** It is paid already; nothing was changed. */
        record AlreadyPaid(Order order) implements Result {}

        /** Expired or cancelled: its tickets may be somebody else's. */
        record Over(Order order) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, OrderId id) {
        var found = orders.toChange(id.value());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var order = found.get();
        return switch (order.state()) {
            case PAID -> {
                if (order.owed().isZero()) {
                    yield new Result.AlreadyPaid(order);
                }
                payments.received(call, id.value(), order.code(), order.owed(), order.test());
                yield new Result.Paid(orders.byId(id).orElseThrow());
            }
            case REQUESTED, EXPIRED, CANCELLED, CANCELLED_WITH_FEE, DENIED -> new Result.Over(order);
            case PENDING -> {
                // the payment tells its listener, which completes the order in this transaction
                payments.received(call, id.value(), order.code(), open(call, order), order.test());
                yield new Result.Paid(orders.byId(id).orElseThrow());
            }
        };
    }

    private Money open(CallContext call, Order order) {
        return order.total()
                .minus(payments.kept(
                        call.tenant(), order.id().value(), order.total().currency()));
    }
}
