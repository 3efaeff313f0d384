package dev.bilten.ordering.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.VatCheck;
import dev.bilten.ordering.domain.AskedInVain;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.ordering.infra.UnprovedOrders;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Asks VIES about the numbers it did not answer for. Once it confirms one, the tax is decided anew as if somebody had looked it
 * up: what a paid order costs less goes back. Safe to run twice and to be cut off: what was said is written with what it does.
 */
@Service
public class AskVatAgain {
    /** Few: each may take its time, and others want their turn. */
    private static final int AT_A_TIME = 10;

    private final Database database;
    private final OrderRows orders;
    private final UnprovedOrders unproved;
    private final LookUpVat lookUp;
    private final CorrectInvoice correct;

    @Inject
    public AskVatAgain(
            Database database, OrderRows orders, UnprovedOrders unproved, LookUpVat lookUp, CorrectInvoice correct) {
        this.database = database;
        this.orders = orders;
        this.unproved = unproved;
        this.lookUp = lookUp;
        this.correct = correct;
    }

    /** Returns how many were looked at. */
    public int execute(CallContext call) {
        var due = database.inTransaction(call.tenant(), () -> unproved.due(call.now(), AT_A_TIME));
        due.forEach(id ->
                database.inTransaction(call.tenant(), () -> orders.byId(id)).ifPresent(order -> ask(call, order)));
        return due.size();
    }

    private void ask(CallContext call, Order order) {
        var before = order.invoiceTo();
        var now = order.state().over() ? before.proved(unasked(before)) : lookUp.later(call, before);
        // unless somebody wrote something else there while VIES was asked
        database.inTransaction(
                call.tenant(),
                () -> orders.toChange(order.id().value())
                        .filter(locked -> locked.invoiceTo().equals(before))
                        .ifPresent(_ -> write(call, order.id(), now)));
    }

    private static Optional<VatCheck> unasked(InvoiceTo to) {
        return to.vatCheck().map(check -> check.again(check.times(), Optional.empty()));
    }

    private void write(CallContext call, OrderId id, InvoiceTo now) {
        if (now.vatCheck().filter(VatCheck::answered).isEmpty()) {
            orders.setInvoice(id, now);
            return;
        }
        switch (correct.execute(call, new CorrectInvoice.Command(id, now, Optional.empty()))) {
            case CorrectInvoice.Result.Corrected _, CorrectInvoice.Result.NotFound _ -> {}
            // it changes nothing that is sold any more, or nothing may be sold like that: what was said is kept
            case CorrectInvoice.Result.NotPossible _, CorrectInvoice.Result.Refused _ -> orders.setInvoice(id, now);
            case CorrectInvoice.Result.PaymentUnderWay(var order) ->
                orders.setInvoice(id, later(call, order.invoiceTo()));
            case CorrectInvoice.Result.Would _ -> throw new IllegalStateException("nobody asked what it would cost");
        }
    }

    /** A price that somebody is paying stays as it is. */
    private static InvoiceTo later(CallContext call, InvoiceTo before) {
        var waiting = VatCheck.silent(before.vatId(), call.now(), "BEING_PAID");
        return before.proved(Optional.of(
                AskedInVain.put(waiting, before.vatCheck().map(VatCheck::times).orElse(0))));
    }
}
