package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderPurge;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.infra.TestOrders;
import dev.bilten.payments.api.Books;
import dev.bilten.payments.api.Payments;
import dev.bilten.payments.api.Sale;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Throws away the orders of an event's test, with their tickets and scans; their stock is free again, and money that was
 * taken goes back. Payments and refunds stay, as all of them do. An order that was no test is never touched.
 */
@Service
public class PurgeTestOrders {
    private final Catalog catalog;
    private final TestOrders orders;
    private final CancelOrder cancelOrder;
    private final Payments payments;
    private final Books books;
    private final Instance<OrderPurge> purges;
    private final Journal journal;

    @Inject
    public PurgeTestOrders(
            Catalog catalog,
            TestOrders orders,
            CancelOrder cancelOrder,
            Payments payments,
            Books books,
            Instance<OrderPurge> purges,
            Journal journal) {
        this.catalog = catalog;
        this.orders = orders;
        this.cancelOrder = cancelOrder;
        this.payments = payments;
        this.books = books;
        this.purges = purges;
        this.journal = journal;
    }

    /** What a cancellation kept of a test goes back too, and stands in no book. */
    private void undo(CallContext call, OrderId id) {
        if (cancelOrder.execute(call, id) instanceof CancelOrder.Result.AlreadyOver(var order)
                && order.state() == OrderState.CANCELLED_WITH_FEE) {
            payments.giveBack(call, id.value(), "order cancelled");
            books.corrected(call, id.value(), Sale.nothing(order.total().currency()));
        }
    }

    /** How many there were; empty when there is no such event. */
    @Transactional
    public OptionalInt execute(CallContext call, EventId event) {
        if (catalog.event(call.tenant(), event).isEmpty()) {
            return OptionalInt.empty();
        }
        var found = orders.of(event);
        if (found.isEmpty()) {
            return OptionalInt.of(0);
        }
        // those that are over already say so, and that is all there is to do about them
        found.forEach(order -> undo(call, order));
        var all = Set.copyOf(found);
        purges.stream()
                .sorted(Comparator.comparingInt(OrderPurge::storey).reversed())
                .forEach(purge -> purge.purge(call, all));
        int gone = orders.delete(all);
        journal.audit(
                call, new Change("event.test-purged", "event", event.toString(), Map.of("testOrders", gone), Map.of()));
        return OptionalInt.of(gone);
    }
}
