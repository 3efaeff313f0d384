package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortments;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderReactivated;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.domain.Beginning;
import dev.bilten.ordering.domain.Deadlines;
import dev.bilten.ordering.domain.OrderAct;
import dev.bilten.ordering.domain.Renewal;
import dev.bilten.ordering.infra.AnswerRows;
import dev.bilten.ordering.infra.OrderParts;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Payments;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * The organizer takes up an order again that is over, whatever ended it, at its prices, if its stock can still be had. What
 * was kept of its money counts towards what it costs.
 */
@Service
public class ReactivateOrder {
    private final OrderRows orders;
    private final OrderParts parts;
    private final AnswerRows answers;
    private final TakeAgain takeAgain;
    private final UndoFee undoFee;
    private final Payments payments;
    private final CompleteOrder completeOrder;
    private final Assortments assortments;
    private final ReadSold readSold;
    private final Journal journal;

    @Inject
    public ReactivateOrder(
            OrderRows orders,
            OrderParts parts,
            AnswerRows answers,
            TakeAgain takeAgain,
            UndoFee undoFee,
            Payments payments,
            CompleteOrder completeOrder,
            Assortments assortments,
            ReadSold readSold,
            Journal journal) {
        this.orders = orders;
        this.parts = parts;
        this.answers = answers;
        this.takeAgain = takeAgain;
        this.undoFee = undoFee;
        this.payments = payments;
        this.completeOrder = completeOrder;
        this.assortments = assortments;
        this.readSold = readSold;
        this.journal = journal;
    }

    public sealed interface Result {
        record Reactivated(Order order) implements Result {}

        /** Its tickets are somebody else's, or its voucher is used up. */
        record SoldOut(Order order) implements Result {}

        /** What it is for is over: nobody could come in with it. */
        record TooLate(Order order) implements Result {}

        /** With what its buyer bought meanwhile it is more than one person may have. */
        record Refused(Order order, List<Violation> violations) implements Result {}

        /** It is not over, or it has nothing. */
        record NotPossible(Order order) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, OrderId id) {
        var found = orders.toChange(id.value());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var order = undoFee.whole(found.get());
        if (!OrderAct.REACTIVATE.possible(order.state()) || order.takes().isEmpty()) {
            return new Result.NotPossible(order);
        }
        return switch (takeAgain.execute(call, order)) {
            case TakeAgain.Result.Taken() -> new Result.Reactivated(reactivate(call, order));
            case TakeAgain.Result.SoldOut() -> new Result.SoldOut(order);
            case TakeAgain.Result.Over() -> new Result.TooLate(order);
            case TakeAgain.Result.TooMany(var violations) -> new Result.Refused(order, violations);
        };
    }

    private Order reactivate(CallContext call, Order order) {
        var move = OrderAct.REACTIVATE.from(order.state());
        orders.move(order.id(), move, null);
        orders.setExpiry(
                order.id(),
                Deadlines.until(
                        Beginning.of(order, readSold.of(call.tenant(), order.events()), call.now()),
                        assortments.rules(call.tenant(), order.event()).approval(),
                        call.now()));
        if (order.paidAt().isPresent()) {
            // its tickets were void for good: whoever pays again gets new ones
            var old = order.active().map(Order.Position::id).toList();
            var renewed = Renewal.of(order);
            parts.cancelPositions(old);
            parts.insertPositions(order.id(), renewed);
            answers.move(old, renewed.stream().map(Order.Position::id).toList());
        }
        if (order.state() == OrderState.CANCELLED_WITH_FEE) {
            undoFee.execute(call, order);
        }
        journal.audit(
                call,
                new Change(
                        "order.reactivated",
                        "order",
                        order.id().toString(),
                        Map.of("state", move.from()),
                        Map.of("state", move.to())));
        journal.publish(
                call,
                new OrderReactivated(order.id(), order.code(), order.event().value(), order.test()));
        return settle(call, orders.byId(order.id()).orElseThrow());
    }

    /** What costs nothing, or no more than was kept, waits for nobody. */
    private Order settle(CallContext call, Order pending) {
        var kept = payments.kept(
                call.tenant(), pending.id().value(), pending.total().currency());
        if (kept.compareTo(pending.total()) < 0) {
            return pending;
        }
        var completed = completeOrder.execute(call, pending);
        if (kept.compareTo(pending.total()) > 0) {
            payments.giveBack(call, pending.id().value(), kept.minus(pending.total()), "order taken up again");
        }
        return completed;
    }
}
