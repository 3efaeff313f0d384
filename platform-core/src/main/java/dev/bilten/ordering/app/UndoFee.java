package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortments;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.domain.RoundedAnew;
import dev.bilten.ordering.infra.OrderParts;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Books;
import dev.bilten.payments.api.Sale;
import jakarta.inject.Inject;

/**
 * Makes an order that was cancelled with a fee cost again what it cost before. The fee is none any more: what was kept is a
 * part of what the order costs, and goes back with the rest when it is not paid after all.
 */
@Service
class UndoFee {
    private final OrderRows orders;
    private final OrderParts parts;
    private final Assortments assortments;
    private final Books books;

    @Inject
    UndoFee(OrderRows orders, OrderParts parts, Assortments assortments, Books books) {
        this.orders = orders;
        this.parts = parts;
        this.assortments = assortments;
        this.books = books;
    }

    /** An order with what it had when it was cancelled; any other as it is. */
    Order whole(Order order) {
        if (order.state() != OrderState.CANCELLED_WITH_FEE) {
            return order;
        }
        var ended = parts.ended(order.id());
        return order.consistingOf(
                order.positions().stream()
                        .map(position -> ended.contains(position.id()) ? position.again() : position)
                        .toList(),
                order.fees());
    }

    /** Its positions are written again already. */
    void execute(CallContext call, Order order) {
        parts.chargeAgain(order.id());
        var written = orders.byId(order.id()).orElseThrow();
        var mode = assortments
                .rules(call.tenant(), order.event())
                .pricing()
                .rounding()
                .mode();
        var whole = RoundedAnew.addedUp(RoundedAnew.of(written, mode));
        parts.reprice(written, whole);
        orders.setAmounts(order.id(), whole.total(), whole.tax(), order.owed());
        books.corrected(call, order.id().value(), Sale.nothing(order.total().currency()));
    }
}
