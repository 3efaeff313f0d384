package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Stock;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.DomainEvent;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderCancelled;
import dev.bilten.ordering.api.OrderExpired;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.OrderStep;
import dev.bilten.ordering.domain.NewOrder;
import dev.bilten.ordering.infra.OrderRows;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;

/** Ends an order that was not paid in time or is not wanted any more, and gives its stock back. */
@Service
public class EndOrder {
    private final OrderRows orders;
    private final TakeAnswers answers;
    private final Stock stock;
    private final Journal journal;
    private final Instance<OrderStep> steps;

    @Inject
    public EndOrder(OrderRows orders, TakeAnswers answers, Stock stock, Journal journal, Instance<OrderStep> steps) {
        this.orders = orders;
        this.answers = answers;
        this.stock = stock;
        this.journal = journal;
        this.steps = steps;
    }

    /** The caller has locked the order; only a pending or paid one holds stock that can be given back. */
    @Transactional
    public Order execute(CallContext call, Order order, OrderState end) {
        orders.setState(order.id(), end, null);
        if (order.state() == OrderState.PAID) {
            steps.forEach(step -> step.cancelled(call, order));
        }
        var word = end.name().toLowerCase(Locale.ROOT);
        journal.audit(
                call,
                new Change(
                        "order." + word,
                        "order",
                        order.id().toString(),
                        Map.of("state", order.state()),
                        Map.of("state", end)));
        journal.publish(call, event(order, end));
        answers.letGo(call, order);
        if (order.state() == OrderState.PAID) {
            stock.returnSold(call, order.takes());
        } else {
            stock.release(call, order.takes());
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
                new OrderExpired(order.id(), order.code(), event, order.channel(), currency, total, tax, lines);
            case CANCELLED ->
                new OrderCancelled(order.id(), order.code(), event, order.channel(), currency, total, tax, lines);
            case REQUESTED, PENDING, PAID, CANCELLED_WITH_FEE, DENIED ->
                throw new IllegalArgumentException(end + " is no end");
        };
    }
}
