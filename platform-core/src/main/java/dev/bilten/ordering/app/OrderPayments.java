package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.LatePaymentReturned;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.domain.Beginning;
import dev.bilten.ordering.domain.Deadlines;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.PaymentListener;
import dev.bilten.payments.api.Payments;
import jakarta.inject.Inject;

/**
 * What a payment does to its order. Money that comes late revives an expired order if its tickets are still there, are good
 * for something, and are no more than one person may have; else, and when more comes than the order costs, it goes back.
 */
@Service
public class OrderPayments implements PaymentListener {
    private final OrderRows orders;
    private final CompleteOrder completeOrder;
    private final ReadSold readSold;
    private final TakeAgain takeAgain;
    private final Payments payments;
    private final Journal journal;

    @Inject
    public OrderPayments(
            OrderRows orders,
            CompleteOrder completeOrder,
            ReadSold readSold,
            TakeAgain takeAgain,
            Payments payments,
            Journal journal) {
        this.orders = orders;
        this.completeOrder = completeOrder;
        this.readSold = readSold;
        this.takeAgain = takeAgain;
        this.payments = payments;
        this.journal = journal;
    }

    @Override
    public void succeeded(CallContext call, Payment payment) {
        orders.toChange(payment.reference())
                .ifPresentOrElse(
                        order -> received(call, order, payment),
                        () -> payments.giveBack(call, payment, "the order was a test and is thrown away"));
    }

    private void received(CallContext call, Order order, Payment payment) {
        switch (order.state()) {
            case PENDING -> completeWhenCovered(call, order, payment);
            case EXPIRED -> revive(call, order, payment);
            case PAID -> settle(call, order, payment);
            case REQUESTED, CANCELLED, CANCELLED_WITH_FEE, DENIED ->
                sendBack(call, order, payment, "the order is over");
        }
    }

    private void completeWhenCovered(CallContext call, Order order, Payment payment) {
        var kept = kept(call, order);
        if (kept.compareTo(order.total()) >= 0) {
            completeOrder.execute(call, order);
            returnExcess(call, order, kept, payment);
        }
    }

    /** A paid order takes no more than what a change made it dearer by. */
    private void settle(CallContext call, Order order, Payment payment) {
        var kept = kept(call, order);
        returnExcess(call, order, kept, payment);
        var none = Money.zero(order.total().currency());
        var open = kept.compareTo(order.total()) < 0 ? order.total().minus(kept) : none;
        if (!open.equals(order.owed())) {
            orders.setAmounts(order.id(), order.total(), order.tax(), open);
        }
    }

    /** What the organizer noted stays: only somebody of them can give it back, and says so. */
    private void returnExcess(CallContext call, Order order, Money kept, Payment payment) {
        var excess = kept.minus(order.total());
        if (excess.minor() > 0 && !payment.gateway().equals(Payment.MANUAL)) {
            payments.giveBack(call, order.id().value(), excess, "paid already");
        }
    }

    private Money kept(CallContext call, Order order) {
        return payments.kept(call.tenant(), order.id().value(), order.total().currency());
    }

    private void revive(CallContext call, Order order, Payment payment) {
        var kept = kept(call, order);
        if (kept.compareTo(order.total()) < 0) {
            sendBack(call, order, payment, "the order is over, and this does not pay for it");
            return;
        }
        switch (takeAgain.execute(call, order)) {
            case TakeAgain.Result.Taken() -> {
                completeOrder.execute(call, order);
                returnExcess(call, order, kept, payment);
            }
            case TakeAgain.Result.SoldOut() ->
                sendBack(call, order, payment, "the order is over and its tickets are sold");
            case TakeAgain.Result.Over() -> sendBack(call, order, payment, "what was ordered is over");
            case TakeAgain.Result.TooMany _ ->
                sendBack(call, order, payment, "the order is over, and its buyer has as many as one person may");
        }
    }

    private void sendBack(CallContext call, Order order, Payment payment, String reason) {
        payments.giveBack(call, payment, reason);
        journal.publish(
                call,
                new LatePaymentReturned(
                        order.id(),
                        order.code(),
                        order.event().value(),
                        payment.amount().minor(),
                        payment.amount().currency().getCurrencyCode(),
                        order.test()));
    }

    @Override
    public void pending(CallContext call, Payment payment) {
        orders.toChange(payment.reference())
                .filter(order -> order.state() == OrderState.PENDING)
                .ifPresent(order -> {
                    var sold = readSold.of(call.tenant(), order.events());
                    var until = Deadlines.pending(Beginning.of(order, sold, call.now()), payment, call.now());
                    if (until.isAfter(order.expiresAt())) {
                        orders.setExpiry(order.id(), until);
                    }
                });
    }

    @Override
    public void failed(CallContext call, Payment payment) {
        // the order stays as it is: the buyer may try another way until it expires
    }
}
