package dev.bilten.ordering.app;

import static java.util.stream.Collectors.toMap;

import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderPaid;
import dev.bilten.ordering.api.OrderStep;
import dev.bilten.ordering.api.TakenBy;
import dev.bilten.ordering.domain.Booking;
import dev.bilten.ordering.domain.NewOrder;
import dev.bilten.ordering.infra.OrderRow;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.Payments;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes orders that need no hold, with all that belongs to them: a statement per table, however many they are. */
@Service
class WriteOrders {
    private final OrderRows orders;
    private final Payments payments;
    private final Instance<OrderStep> steps;
    private final RecordOrder recordOrder;
    private final Journal journal;

    @Inject
    WriteOrders(
            OrderRows orders, Payments payments, Instance<OrderStep> steps, RecordOrder recordOrder, Journal journal) {
        this.orders = orders;
        this.payments = payments;
        this.steps = steps;
        this.recordOrder = recordOrder;
        this.journal = journal;
    }

    /**
     * @param paid its stock is sold already; else it holds it
     * @param takenBy how its money was taken
     */
    record New(CallContext call, Order order, boolean paid, Optional<TakenBy> takenBy) {
        New {
            order = paid ? order.paid(call.now()) : order;
        }
    }

    /** Returns the payments of those that were paid and cost something. */
    Map<OrderId, Payment> execute(List<New> made) {
        if (made.isEmpty()) {
            return Map.of();
        }
        orders.insert(
                made.stream().map(one -> new OrderRow.New(one.order(), null)).toList());
        var call = made.getFirst().call();
        var paid = made.stream().filter(New::paid).map(New::order).toList();
        var taken = payments.taken(
                call,
                made.stream()
                        .filter(one -> one.paid() && !one.order().total().isZero())
                        .map(one -> receipt(one, call))
                        .toList());
        if (!paid.isEmpty()) {
            steps.forEach(step -> step.paid(call, paid));
        }
        made.forEach(this::tell);
        return taken.stream().collect(toMap(payment -> new OrderId(payment.reference()), payment -> payment));
    }

    private static Payments.Receipt receipt(New one, CallContext call) {
        var order = one.order();
        return new Payments.Receipt(
                order.id().value(),
                order.code(),
                Booking.of(order),
                order.paidAt().orElse(call.now()),
                order.test(),
                one.takenBy().map(TakenBy::word));
    }

    private void tell(New made) {
        var order = made.order();
        if (!made.paid()) {
            recordOrder.tell(made.call(), order);
            return;
        }
        recordOrder.offerTaken(order);
        journal.audit(
                made.call(),
                Change.created(
                        "order.placed",
                        "order",
                        order.id().toString(),
                        Map.of(
                                "code", order.code(),
                                "total", order.total(),
                                "state", order.state(),
                                "tickets", order.positions().size())));
        var lines = NewOrder.lines(order);
        var currency = order.total().currency().getCurrencyCode();
        long total = order.total().minor();
        long tax = order.tax().minor();
        journal.publish(
                made.call(),
                new OrderPaid(
                        order.id(),
                        order.code(),
                        order.event().value(),
                        order.channel(),
                        currency,
                        total,
                        tax,
                        lines,
                        order.test()));
    }
}
