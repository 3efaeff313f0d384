package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Payments;
import dev.bilten.payments.api.Refund;
import jakarta.inject.Inject;
import java.util.List;

/** Cancels a whole order: its tickets are void, its stock is free, and what was paid goes back. */
@Service
public class CancelOrder {
    private final OrderRows orders;
    private final EndOrder endOrder;
    private final Payments payments;

    @Inject
    public CancelOrder(OrderRows orders, EndOrder endOrder, Payments payments) {
        this.orders = orders;
        this.endOrder = endOrder;
        this.payments = payments;
    }

    public sealed interface Result {
        /** The refunds are asked for; the providers answer later. */
        record Cancelled(Order order, List<Refund> refunds) implements Result {}

        /** It is expired or cancelled already. */
        record AlreadyOver(Order order) implements Result {}

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
            case EXPIRED, CANCELLED, CANCELLED_WITH_FEE, DENIED -> new Result.AlreadyOver(order);
            case REQUESTED, PENDING, PAID -> {
                var refunds = payments.giveBack(call, id.value(), "order cancelled");
                yield new Result.Cancelled(endOrder.execute(call, order, OrderState.CANCELLED), refunds);
            }
        };
    }
}
