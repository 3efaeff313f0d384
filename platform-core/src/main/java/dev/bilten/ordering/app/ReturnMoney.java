package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderChanged;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.domain.Booking;
import dev.bilten.ordering.domain.Returning;
import dev.bilten.ordering.infra.OrderParts;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Books;
import dev.bilten.payments.api.Payments;
import dev.bilten.payments.api.Refund;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives back a part of an order's money, or all of it, and cancels nothing: out of goodwill, or since more came than it costs.
 * What it cost is lowered by what is no such excess, with the tax in it, so that nobody owes that money again. Where
 * it is for one ticket, that one costs less and the others do not.
 */
@Service
public class ReturnMoney {
    private final OrderRows orders;
    private final OrderParts parts;
    private final Payments payments;
    private final Books books;
    private final Journal journal;

    @Inject
    public ReturnMoney(OrderRows orders, OrderParts parts, Payments payments, Books books, Journal journal) {
        this.orders = orders;
        this.parts = parts;
        this.payments = payments;
        this.books = books;
        this.journal = journal;
    }

    /**
     * @param ticket the one that costs so much less; empty: what is left of the price is lowered for all of them
     * @param byHand somebody gave it back already, or will: no provider is asked
     * @param told whether the buyer of a paid order hears of it
     */
    public record Command(OrderId order, Optional<PositionId> ticket, Money amount, boolean byHand, boolean told) {
        /** For no ticket in particular. */
        public Command(OrderId order, Money amount, boolean byHand, boolean told) {
            this(order, Optional.empty(), amount, byHand, told);
        }
    }

    public sealed interface Result {
        /** The providers answer later, of what is not given back by hand. */
        record Returned(Order order, List<Refund> refunds) implements Result {}

        /** Nothing was paid that is not given back. */
        record NothingKept(Order order) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    /** The order as it would be; the same where its price does not change. */
    @Transactional
    public Order look(TenantContext tenant, Order order, Optional<PositionId> ticket, Money amount) {
        return returning(order, ticket, payments.kept(tenant, order.id().value(), amount.currency()), amount)
                .after();
    }

    private static Returning returning(Order order, Optional<PositionId> ticket, Money kept, Money amount) {
        return ticket.map(one -> Returning.at(order, one, amount)).orElseGet(() -> Returning.of(order, kept, amount));
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var found = orders.toChange(command.order().value());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var order = found.get();
        var reference = order.id().value();
        var kept = payments.kept(call.tenant(), reference, order.total().currency());
        if (kept.minor() <= 0) {
            return new Result.NothingKept(order);
        }
        var violations = command.ticket()
                .map(ticket -> Returning.violations(order, ticket, command.amount(), kept))
                .orElseGet(() -> Returning.violations(command.amount(), kept));
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        var returning = returning(order, command.ticket(), kept, command.amount());
        if (!returning.lowered().isZero()) {
            lower(call, order, returning.after());
        }
        var back =
                new Payments.Back(reference, command.amount(), command.ticket().map(PositionId::value));
        var refunds = command.byHand()
                ? payments.gaveBack(call, back, call.reason())
                : payments.giveBack(call, back, call.reason());
        tell(call, order, returning.after(), command);
        return new Result.Returned(orders.byId(order.id()).orElseThrow(), refunds);
    }

    private static Optional<Integer> number(Order order, Command command) {
        return order.positions().stream()
                .filter(position ->
                        command.ticket().filter(position.id()::equals).isPresent())
                .map(Order.Position::number)
                .findFirst();
    }

    private void lower(CallContext call, Order before, Order after) {
        parts.reprice(before, after);
        orders.setAmounts(before.id(), after.total(), after.tax(), before.owed());
        books.corrected(call, before.id().value(), Booking.of(after));
    }

    private void tell(CallContext call, Order before, Order after, Command command) {
        var now = new HashMap<String, Object>(Map.of(
                "total", after.total(), "tax", after.tax(), "amount", command.amount(), "byHand", command.byHand()));
        var ticket = number(before, command);
        ticket.ifPresent(one -> now.put("ticket", one));
        journal.audit(
                call,
                new Change(
                        "order.money-returned",
                        "order",
                        before.id().toString(),
                        Map.of("total", before.total(), "tax", before.tax()),
                        now));
        journal.publish(
                call,
                new OrderChanged(
                        before.id(),
                        before.code(),
                        before.event().value(),
                        0,
                        0,
                        command.told(),
                        before.test(),
                        ticket));
    }
}
