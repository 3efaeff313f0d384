package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.domain.Booking;
import dev.bilten.ordering.domain.CancellationFee;
import dev.bilten.ordering.domain.OrderAct;
import dev.bilten.ordering.infra.OrderParts;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Books;
import dev.bilten.payments.api.Payments;
import dev.bilten.payments.api.Refund;
import dev.bilten.payments.api.Sale;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Cancels a whole order: its tickets are void, its stock is free, and what was paid goes back, but for a fee that the
 * organizer keeps.
 */
@Service
public class CancelOrder {
    private final OrderRows orders;
    private final OrderParts parts;
    private final EndOrder endOrder;
    private final Payments payments;
    private final Books books;

    @Inject
    public CancelOrder(OrderRows orders, OrderParts parts, EndOrder endOrder, Payments payments, Books books) {
        this.orders = orders;
        this.parts = parts;
        this.endOrder = endOrder;
        this.payments = payments;
        this.books = books;
    }

    /** @param fee what the organizer keeps of the money, of a paid order only, beside what was kept before for a part of it */
    public record Command(OrderId order, Optional<Money> fee) {}

    public sealed interface Result {
        /** The refunds are asked for; the providers answer later. */
        record Cancelled(Order order, List<Refund> refunds) implements Result {}

        /** It is expired or cancelled already. */
        record AlreadyOver(Order order) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    /** What goes back, or can be kept as a fee, when it is cancelled now. */
    @Transactional
    public Money free(TenantContext tenant, Order order) {
        var kept = payments.kept(tenant, order.id().value(), order.total().currency());
        return kept.minus(CancellationFee.retained(order, kept));
    }

    @Transactional
    public Result execute(CallContext call, OrderId id) {
        return execute(call, new Command(id, Optional.empty()));
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var found = orders.toChange(command.order().value());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var order = found.get();
        if (!OrderAct.CANCEL.possible(order.state())) {
            return new Result.AlreadyOver(order);
        }
        var kept =
                payments.kept(call.tenant(), order.id().value(), order.total().currency());
        var retained = CancellationFee.retained(order, kept);
        var fee = command.fee().filter(amount -> amount.minor() != 0);
        if (fee.isPresent()) {
            var violations = CancellationFee.violations(fee.get(), kept.minus(retained));
            if (order.state() != OrderState.PAID || !violations.isEmpty()) {
                return new Result.Refused(
                        violations.isEmpty() ? List.of(Violation.of("/fee", "error.fee-of-unpaid")) : violations);
            }
        }
        if (fee.isEmpty() && retained.isZero()) {
            var refunds = payments.giveBack(call, order.id().value(), "order cancelled");
            var over = endOrder.execute(call, order, OrderAct.CANCEL);
            if (order.state() == OrderState.PAID) {
                books.corrected(
                        call, order.id().value(), Sale.nothing(order.total().currency()));
            }
            return new Result.Cancelled(over, refunds);
        }
        return withFee(call, order, kept, fee.map(retained::plus).orElse(retained));
    }

    /** @param fee all that is not given back of what is kept now */
    private Result withFee(CallContext call, Order order, Money kept, Money fee) {
        var refunds = kept.compareTo(fee) > 0
                ? payments.giveBack(call, order.id().value(), kept.minus(fee), "order cancelled")
                : List.<Refund>of();
        endOrder.execute(call, order, OrderAct.CANCEL_WITH_FEE, Optional.of(fee));
        parts.end(order.id());
        parts.insertFees(order.id(), List.of(CancellationFee.of(fee)), call.now());
        var none = Money.zero(fee.currency());
        orders.setAmounts(order.id(), fee, none, none);
        var over = orders.byId(order.id()).orElseThrow();
        books.corrected(call, order.id().value(), Booking.of(over));
        return new Result.Cancelled(over, refunds);
    }
}
