package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Stock;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderPaid;
import dev.bilten.ordering.api.OrderStep;
import dev.bilten.ordering.domain.Booking;
import dev.bilten.ordering.domain.NewOrder;
import dev.bilten.ordering.domain.OrderAct;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Books;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;

/** Makes an order paid: its tickets exist, its stock is sold, and everybody hears of it, all in one transaction. */
@Service
public class CompleteOrder {
    private final OrderRows orders;
    private final Stock stock;
    private final Books books;
    private final Journal journal;
    private final Instance<OrderStep> steps;

    @Inject
    public CompleteOrder(OrderRows orders, Stock stock, Books books, Journal journal, Instance<OrderStep> steps) {
        this.orders = orders;
        this.stock = stock;
        this.books = books;
        this.journal = journal;
        this.steps = steps;
    }

    /** The caller has locked the order, and its stock is claimed. */
    @Transactional
    public Order execute(CallContext call, Order order) {
        orders.move(order.id(), OrderAct.paying(order.state()), call.now());
        var paid = order.paid(call.now());
        steps.forEach(step -> step.paid(call, paid));
        books.sold(call, order.id().value(), Booking.of(paid));
        var lines = NewOrder.lines(paid);
        journal.audit(
                call,
                new Change(
                        "order.paid",
                        "order",
                        order.id().toString(),
                        Map.of("state", order.state()),
                        Map.of("state", paid.state(), "total", paid.total())));
        journal.publish(
                call,
                new OrderPaid(
                        paid.id(),
                        paid.code(),
                        paid.event().value(),
                        paid.channel(),
                        paid.total().currency().getCurrencyCode(),
                        paid.total().minor(),
                        paid.tax().minor(),
                        lines,
                        paid.test()));
        stock.sell(call, paid.takes());
        return paid;
    }
}
