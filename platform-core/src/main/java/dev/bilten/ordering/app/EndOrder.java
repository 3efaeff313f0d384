package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.DomainEvent;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderCancelled;
import dev.bilten.ordering.api.OrderDenied;
import dev.bilten.ordering.api.OrderExpired;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.OrderStep;
import dev.bilten.ordering.app.answers.MoveAnswers;
import dev.bilten.ordering.domain.NewOrder;
import dev.bilten.ordering.domain.OrderAct;
import dev.bilten.ordering.infra.OrderRows;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Ends an order that was not paid in time or is not wanted any more, and gives back its stock and its vouchers. */
@Service
public class EndOrder {
    private final OrderRows orders;
    private final MoveAnswers answers;
    private final ClaimLines claimLines;
    private final Journal journal;
    private final Instance<OrderStep> steps;

    @Inject
    public EndOrder(
            OrderRows orders, MoveAnswers answers, ClaimLines claimLines, Journal journal, Instance<OrderStep> steps) {
        this.orders = orders;
        this.answers = answers;
        this.claimLines = claimLines;
        this.journal = journal;
        this.steps = steps;
    }

    /** The caller has locked the order, and seen that the act is possible. */
    @Transactional
    public Order execute(CallContext call, Order order, OrderAct act) {
        return execute(call, order, act, Optional.empty());
    }

    /** @param fee what is kept of the money */
    @Transactional
    Order execute(CallContext call, Order order, OrderAct act, Optional<Money> fee) {
        var move = act.from(order.state());
        orders.move(order.id(), move, null);
        if (!order.owed().isZero()) {
            orders.setAmounts(
                    order.id(),
                    order.total(),
                    order.tax(),
                    Money.zero(order.total().currency()));
        }
        if (order.state() == OrderState.PAID) {
            steps.forEach(step -> step.cancelled(call, order));
        }
        journal.audit(
                call,
                new Change(
                        "order." + move.to().name().toLowerCase(Locale.ROOT),
                        "order",
                        order.id().toString(),
                        Map.of("state", order.state()),
                        fee.<Map<String, Object>>map(kept -> Map.of("state", move.to(), "fee", kept))
                                .orElseGet(() -> Map.of("state", move.to()))));
        journal.publish(call, event(order, move.to()));
        answers.letGo(call, order);
        if (order.state() == OrderState.PAID) {
            claimLines.returnSold(call, order.uses(), order.takes());
        } else {
            claimLines.release(call, order.uses(), order.takes());
        }
        return orders.byId(order.id()).orElseThrow();
    }

    private static DomainEvent event(Order order, OrderState end) {
        var event = order.event().value();
        var currency = order.total().currency().getCurrencyCode();
        long total = order.total().minor();
        long tax = order.tax().minor();
        var lines = NewOrder.lines(order);
        return switch (end) {
            case EXPIRED ->
                new OrderExpired(
                        order.id(), order.code(), event, order.channel(), currency, total, tax, lines, order.test());
            case CANCELLED, CANCELLED_WITH_FEE ->
                new OrderCancelled(
                        order.id(), order.code(), event, order.channel(), currency, total, tax, lines, order.test());
            case DENIED -> new OrderDenied(order.id(), order.code(), event, order.test());
            case REQUESTED, PENDING, PAID -> throw new IllegalArgumentException(end + " is no end");
        };
    }
}
