package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Rounding;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.domain.Exchanged;
import dev.bilten.ordering.infra.OrderParts;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Refund;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes whom an order's invoice is for with the taxes that follow, and evens out its money. */
@Service
class WriteInvoice {
    private final OrderRows orders;
    private final OrderParts parts;
    private final SettleChange settleChange;
    private final Journal journal;

    @Inject
    WriteInvoice(OrderRows orders, OrderParts parts, SettleChange settleChange, Journal journal) {
        this.orders = orders;
        this.parts = parts;
        this.settleChange = settleChange;
        this.journal = journal;
    }

    /**
     * In the caller's transaction.
     *
     * @param order locked, as it is
     * @param after as it will be, added up
     */
    CorrectInvoice.Result.Corrected execute(
            CallContext call, Order order, Order after, InvoiceTo invoice, Rounding.Mode mode) {
        orders.setInvoice(order.id(), invoice);
        parts.retax(order, after);
        journal.audit(
                call,
                new Change(
                        "order.invoice-corrected",
                        "order",
                        order.id().toString(),
                        Map.of("invoice", order.invoiceTo(), "total", order.total(), "tax", order.tax()),
                        Map.of("invoice", invoice, "total", after.total(), "tax", after.tax())));
        if (after.total().equals(order.total()) && after.tax().equals(order.tax())) {
            return new CorrectInvoice.Result.Corrected(orders.byId(order.id()).orElseThrow(), List.of());
        }
        var refunds = new ArrayList<Refund>();
        return new CorrectInvoice.Result.Corrected(
                settleChange.execute(call, order, Exchanged.NOTHING, Map.of(), mode, refunds), refunds);
    }
}
