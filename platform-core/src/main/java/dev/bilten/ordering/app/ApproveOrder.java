package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderApproved;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.domain.Beginning;
import dev.bilten.ordering.domain.Deadlines;
import dev.bilten.ordering.domain.OrderAct;
import dev.bilten.ordering.domain.Past;
import dev.bilten.ordering.infra.OrderRows;
import jakarta.inject.Inject;
import java.util.Map;

/** The organizer agrees to a request, or does not. What costs nothing is paid with it; else the buyer is asked for the money. */
@Service
public class ApproveOrder {
    private final OrderRows orders;
    private final CompleteOrder completeOrder;
    private final EndOrder endOrder;
    private final Assortments assortments;
    private final ReadSold readSold;
    private final Journal journal;

    @Inject
    public ApproveOrder(
            OrderRows orders,
            CompleteOrder completeOrder,
            EndOrder endOrder,
            Assortments assortments,
            ReadSold readSold,
            Journal journal) {
        this.orders = orders;
        this.completeOrder = completeOrder;
        this.endOrder = endOrder;
        this.assortments = assortments;
        this.readSold = readSold;
        this.journal = journal;
    }

    public sealed interface Result {
        record Decided(Order order) implements Result {}

        /** What it is for is over or sells nothing any more: it can be denied. */
        record Closed(Order order) implements Result {}

        /** It does not wait for an answer, or not any more. */
        record NotRequested(Order order) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, OrderId id) {
        return orders.toChange(id.value())
                .<Result>map(order -> OrderAct.APPROVE.possible(order.state())
                        ? whileSold(call, order)
                        : new Result.NotRequested(order))
                .orElseGet(Result.NotFound::new);
    }

    private Result whileSold(CallContext call, Order order) {
        var sold = readSold.of(call.tenant(), order.events());
        boolean closed = sold.values().stream().anyMatch(its -> its.event().state() == EventState.ARCHIVED);
        return closed || Past.any(order, sold, call.now())
                ? new Result.Closed(order)
                : new Result.Decided(approve(call, order, sold));
    }

    @Transactional
    public Result deny(CallContext call, OrderId id) {
        return orders.toChange(id.value())
                .<Result>map(order -> OrderAct.DENY.possible(order.state())
                        ? new Result.Decided(endOrder.execute(call, order, OrderAct.DENY))
                        : new Result.NotRequested(order))
                .orElseGet(Result.NotFound::new);
    }

    private Order approve(CallContext call, Order order, Map<EventId, Assortment> sold) {
        journal.publish(
                call, new OrderApproved(order.id(), order.code(), order.event().value(), order.test()));
        if (order.total().isZero()) {
            return completeOrder.execute(call, order);
        }
        var move = OrderAct.APPROVE.from(order.state());
        orders.move(order.id(), move, null);
        orders.setExpiry(
                order.id(),
                Deadlines.until(
                        Beginning.of(order, sold, call.now()),
                        assortments.rules(call.tenant(), order.event()).approval(),
                        call.now()));
        journal.audit(
                call,
                new Change(
                        "order.approved",
                        "order",
                        order.id().toString(),
                        Map.of("state", move.from()),
                        Map.of("state", move.to())));
        var approved = orders.byId(order.id()).orElseThrow();
        journal.publish(call, RecordOrder.placed(approved));
        return approved;
    }
}
