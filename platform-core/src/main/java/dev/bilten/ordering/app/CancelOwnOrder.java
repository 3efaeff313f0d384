package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.domain.CancellationFee;
import dev.bilten.ordering.domain.OwnCancellation;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Payments;
import dev.bilten.payments.api.Refund;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A buyer cancels an order as its events allow, and knows before what is kept. Nobody does who has a ticket in it that was used
 * or is somebody else's.
 */
@Service
public class CancelOwnOrder {
    private final OrderRows orders;
    private final CancelOrder cancelOrder;
    private final Catalog catalog;
    private final Begins begins;
    private final Payments payments;
    private final CheckHands hands;

    @Inject
    public CancelOwnOrder(
            OrderRows orders,
            CancelOrder cancelOrder,
            Catalog catalog,
            Begins begins,
            Payments payments,
            CheckHands hands) {
        this.orders = orders;
        this.cancelOrder = cancelOrder;
        this.catalog = catalog;
        this.begins = begins;
        this.payments = payments;
        this.hands = hands;
    }

    /** @param fee what the page said is kept, with what was kept before: no other is */
    public record Command(String orderSecret, Money fee) {
        /** The secret stays out of logs. */
        @Override
        public String toString() {
            return "Command[" + fee + "]";
        }
    }

    /**
     * @param fee what is kept, with what was kept before for a part of it
     * @param back what goes back to the buyer
     */
    public record Offer(Order order, Money fee, Money back) {}

    public enum WhyNot {
        NOT_OFFERED,
        TOO_LATE,
        OVER,
        /** A ticket of it has let somebody in. */
        USED,
        /** A ticket of it is somebody else's: the organizer's people can still cancel it. */
        HANDED_OVER
    }

    public sealed interface Result {
        record Cancelled(Order order, List<Refund> refunds) implements Result {}

        /** It costs another amount by now: the buyer is asked again. */
        record OtherFee(Offer offer) implements Result {}

        record NotPossible(WhyNot why) implements Result {}

        record NotFound() implements Result {}
    }

    private sealed interface Terms {
        record Offered(Offer offer) implements Terms {}

        record Refused(WhyNot why) implements Terms {}
    }

    /** What a page offers; empty where nothing is to be offered. */
    @Transactional
    public Optional<Offer> offer(TenantContext tenant, Instant now, String orderSecret) {
        return orders.bySecret(orderSecret)
                .flatMap(order -> terms(tenant, now, order) instanceof Terms.Offered(var offer)
                        ? Optional.of(offer)
                        : Optional.empty());
    }

    /** Why nothing is offered; empty where something is. */
    @Transactional
    public Optional<WhyNot> against(TenantContext tenant, Instant now, String orderSecret) {
        return orders.bySecret(orderSecret)
                .flatMap(order -> terms(tenant, now, order) instanceof Terms.Refused(var why)
                        ? Optional.of(why)
                        : Optional.empty());
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        return orders.bySecret(command.orderSecret())
                .flatMap(order -> orders.toChange(order.id().value()))
                .map(order -> switch (terms(call.tenant(), call.now(), order)) {
                    case Terms.Refused(var why) -> new Result.NotPossible(why);
                    case Terms.Offered(var offer) when !offer.fee().equals(command.fee()) -> new Result.OtherFee(offer);
                    case Terms.Offered(var offer) -> cancel(call, offer);
                })
                .orElseGet(Result.NotFound::new);
    }

    private Result cancel(CallContext call, Offer offer) {
        var retained = CancellationFee.retained(offer.order(), offer.fee().plus(offer.back()));
        var fee = Optional.of(offer.fee().minus(retained));
        var command = new CancelOrder.Command(offer.order().id(), fee);
        return switch (cancelOrder.execute(call, command)) {
            case CancelOrder.Result.Cancelled(var order, var refunds) -> new Result.Cancelled(order, refunds);
            case CancelOrder.Result.AlreadyOver _ -> new Result.NotPossible(WhyNot.OVER);
            case CancelOrder.Result.NotFound() -> new Result.NotFound();
            case CancelOrder.Result.Refused(var violations) ->
                throw new IllegalStateException("a fee that was reckoned is refused: " + violations);
        };
    }

    private Terms terms(TenantContext tenant, Instant now, Order order) {
        var parts = order.active()
                .map(position -> new OwnCancellation.Part(
                        position, catalog.rules(tenant, position.event()).cancelling(), begins.of(tenant, position)))
                .toList();
        var kept = payments.kept(tenant, order.id().value(), order.total().currency());
        var free = kept.minus(CancellationFee.retained(order, kept));
        return switch (OwnCancellation.of(order, parts, free, now)) {
            case OwnCancellation.Refused(var why) -> new Terms.Refused(WhyNot.valueOf(why.name()));
            case OwnCancellation.Possible(var fee) ->
                hands.against(tenant, order)
                        .<Terms>map(Terms.Refused::new)
                        .orElseGet(() -> new Terms.Offered(
                                new Offer(order, kept.minus(free).plus(fee), free.minus(fee))));
        };
    }
}
