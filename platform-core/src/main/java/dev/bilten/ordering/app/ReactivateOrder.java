package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortments;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderReactivated;
import dev.bilten.ordering.domain.OrderAct;
import dev.bilten.ordering.domain.Renewal;
import dev.bilten.ordering.infra.AnswerRows;
import dev.bilten.ordering.infra.OrderParts;
import dev.bilten.ordering.infra.OrderRows;
import jakarta.inject.Inject;
import java.util.Map;

/** The organizer takes up an order again that expired or was cancelled, at its prices, if its stock can still be had. */
@Service
public class ReactivateOrder {
    private final OrderRows orders;
    private final OrderParts parts;
    private final AnswerRows answers;
    private final TakeAgain takeAgain;
    private final CompleteOrder completeOrder;
    private final Assortments assortments;
    private final Journal journal;

    @Inject
    public ReactivateOrder(
            OrderRows orders,
            OrderParts parts,
            AnswerRows answers,
            TakeAgain takeAgain,
            CompleteOrder completeOrder,
            Assortments assortments,
            Journal journal) {
        this.orders = orders;
        this.parts = parts;
        this.answers = answers;
        this.takeAgain = takeAgain;
        this.completeOrder = completeOrder;
        this.assortments = assortments;
        this.journal = journal;
    }

    public sealed interface Result {
        record Reactivated(Order order) implements Result {}

        /** Its tickets are somebody else's, or its voucher is used up. */
        record SoldOut(Order order) implements Result {}

        /** It is not over, or over for good. */
        record NotPossible(Order order) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, OrderId id) {
        var found = orders.toChange(id.value());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var order = found.get();
        if (!OrderAct.REACTIVATE.possible(order.state()) || order.takes().isEmpty()) {
            return new Result.NotPossible(order);
        }
        return takeAgain.execute(call, order)
                ? new Result.Reactivated(reactivate(call, order))
                : new Result.SoldOut(order);
    }

    private Order reactivate(CallContext call, Order order) {
        var move = OrderAct.REACTIVATE.from(order.state());
        orders.move(order.id(), move, null);
        orders.setExpiry(
                order.id(),
                call.now().plus(assortments.rules(call.tenant(), order.event()).approval()));
        if (order.paidAt().isPresent()) {
            // its tickets were void for good: whoever pays again gets new ones
            var old = order.active().map(Order.Position::id).toList();
            var renewed = Renewal.of(order);
            parts.cancelPositions(old);
            parts.insertPositions(order.id(), renewed);
            answers.move(old, renewed.stream().map(Order.Position::id).toList());
        }
        journal.audit(
                call,
                new Change(
                        "order.reactivated",
                        "order",
                        order.id().toString(),
                        Map.of("state", move.from()),
                        Map.of("state", move.to())));
        journal.publish(
                call,
                new OrderReactivated(order.id(), order.code(), order.event().value(), order.test()));
        var pending = orders.byId(order.id()).orElseThrow();
        return pending.total().isZero() ? completeOrder.execute(call, pending) : pending;
    }
}
