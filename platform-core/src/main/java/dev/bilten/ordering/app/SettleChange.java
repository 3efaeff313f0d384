package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderChanged;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.OrderStep;
import dev.bilten.ordering.domain.Booking;
import dev.bilten.ordering.domain.Exchanged;
import dev.bilten.ordering.domain.RoundedAnew;
import dev.bilten.ordering.infra.OrderParts;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Books;
import dev.bilten.payments.api.Payments;
import dev.bilten.payments.api.Refund;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up a changed order anew, evens out its money, and tells everybody. */
@Service
public class SettleChange {
    private final OrderRows orders;
    private final OrderParts parts;
    private final Payments payments;
    private final Books books;
    private final CompleteOrder completeOrder;
    private final Journal journal;
    private final Instance<OrderStep> steps;

    @Inject
    public SettleChange(
            OrderRows orders,
            OrderParts parts,
            Payments payments,
            Books books,
            CompleteOrder completeOrder,
            Journal journal,
            Instance<OrderStep> steps) {
        this.orders = orders;
        this.parts = parts;
        this.payments = payments;
        this.books = books;
        this.completeOrder = completeOrder;
        this.journal = journal;
        this.steps = steps;
    }

    /**
     * @param sold what the order's events sell, to call its tickets by their names
     * @param mode how the order is rounded: anew, for all of it
     */
    Order execute(
            CallContext call,
            Order before,
            Exchanged exchanged,
            Map<EventId, Assortment> sold,
            Rounding.Mode mode,
            List<Refund> refunds) {
        var written = orders.byId(before.id()).orElseThrow();
        var changed = RoundedAnew.addedUp(RoundedAnew.of(written, mode));
        parts.reprice(written, changed);
        var none = Money.zero(before.total().currency());
        var total = changed.total();
        var kept = payments.kept(call.tenant(), before.id().value(), none.currency());
        var open = before.state() == OrderState.PAID && total.compareTo(kept) > 0 ? total.minus(kept) : none;
        orders.setAmounts(before.id(), total, changed.tax(), open);
        if (kept.compareTo(total) > 0) {
            refunds.addAll(payments.giveBack(call, before.id().value(), kept.minus(total), "order changed"));
        }
        return tell(call, before, exchanged, sold, kept.compareTo(total) >= 0);
    }

    /** @param covered the money for all of it is there */
    private Order tell(
            CallContext call, Order before, Exchanged exchanged, Map<EventId, Assortment> sold, boolean covered) {
        var after = orders.byId(before.id()).orElseThrow();
        if (after.state() == OrderState.PAID) {
            books.corrected(call, after.id().value(), Booking.of(after));
            var ids = exchanged.gone().stream().map(Order.Position::id).toList();
            steps.forEach(step -> step.changed(call, after, ids));
        }
        journal.audit(
                call,
                new Change(
                        "order.changed",
                        "order",
                        before.id().toString(),
                        Map.of(
                                "total",
                                before.total(),
                                "tickets",
                                before.active().count()),
                        after(after, exchanged, sold)));
        int added = after.positions().size() - before.positions().size();
        journal.publish(
                call,
                new OrderChanged(
                        after.id(),
                        after.code(),
                        after.event().value(),
                        exchanged.gone().size(),
                        added,
                        true,
                        after.test(),
                        Optional.empty()));
        // what costs nothing any more, or no more than was kept of it, waits for nobody
        return after.state() == OrderState.PENDING && covered ? completeOrder.execute(call, after) : after;
    }

    private static Map<String, Object> after(Order after, Exchanged exchanged, Map<EventId, Assortment> sold) {
        var told = new LinkedHashMap<String, Object>(
                Map.of("total", after.total(), "tickets", after.active().count(), "owed", after.owed()));
        told.put("changes", exchanged.told(sold));
        exchanged.fee().ifPresent(fee -> told.put("fee", fee));
        return told;
    }
}
