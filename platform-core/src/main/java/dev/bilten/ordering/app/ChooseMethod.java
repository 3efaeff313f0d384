package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.domain.FeesAnew;
import dev.bilten.ordering.domain.RoundedAnew;
import dev.bilten.ordering.infra.OrderParts;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.PaymentState;
import dev.bilten.payments.api.Payments;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A buyer pays an order that waits for its money in this way: the fee of that way takes the place of the one before. While
 * a payment is under way nothing changes.
 */
@Service
public class ChooseMethod {
    private final OrderRows orders;
    private final OrderParts parts;
    private final ReadSold readSold;
    private final Payments payments;

    @Inject
    public ChooseMethod(OrderRows orders, OrderParts parts, ReadSold readSold, Payments payments) {
        this.orders = orders;
        this.parts = parts;
        this.readSold = readSold;
        this.payments = payments;
    }

    /** Returns what is open then. */
    @Transactional
    public Money execute(CallContext call, OrderId id, String method) {
        var order = orders.toChange(id.value()).orElseThrow();
        if (order.state() != OrderState.PENDING) {
            return order.owed();
        }
        var tried = payments.of(call.tenant(), id.value());
        var total = (settled(tried) ? order : withFee(call, order, method)).total();
        return tried.isEmpty() ? total : total.minus(payments.kept(call.tenant(), id.value(), total.currency()));
    }

    /** What is paid, or may be by now, must not change. */
    static boolean settled(List<Payment> tried) {
        return Payment.underWay(tried) || tried.stream().anyMatch(payment -> payment.state() == PaymentState.SUCCEEDED);
    }

    private Order withFee(CallContext call, Order order, String method) {
        var sold = readSold.of(call.tenant(), order.events());
        var anew = FeesAnew.of(order, sold, Optional.of(method));
        if (anew.isEmpty() || anew.get().same()) {
            return order;
        }
        parts.cancelFees(order.id(), anew.get().gone());
        parts.insertFees(order.id(), anew.get().added(), call.now());
        var written = orders.byId(order.id()).orElseThrow();
        var rounded = RoundedAnew.addedUp(RoundedAnew.of(written, mode(order, sold)));
        parts.reprice(written, rounded);
        orders.setAmounts(order.id(), rounded.total(), rounded.tax(), order.owed());
        return orders.byId(order.id()).orElseThrow();
    }

    static Rounding.Mode mode(Order order, Map<EventId, Assortment> sold) {
        return Optional.ofNullable(sold.get(order.event()))
                .map(its -> its.rules().pricing().rounding().mode())
                .orElse(Rounding.Mode.LINE);
    }
}
