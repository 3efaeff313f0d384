package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderPlaced;
import dev.bilten.ordering.domain.NewOrder;
import dev.bilten.ordering.infra.HoldRows;
import dev.bilten.ordering.infra.OrderRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Turns a hold into an order. A form sent twice, or from two tabs, makes one order and gets it twice. */
@Service
public class PlaceOrder {
    private final Catalog catalog;
    private final HoldRows holds;
    private final OrderRows orders;
    private final TakeAnswers answers;
    private final CompleteOrder completeOrder;
    private final Journal journal;

    @Inject
    public PlaceOrder(
            Catalog catalog,
            HoldRows holds,
            OrderRows orders,
            TakeAnswers answers,
            CompleteOrder completeOrder,
            Journal journal) {
        this.catalog = catalog;
        this.holds = holds;
        this.orders = orders;
        this.answers = answers;
        this.completeOrder = completeOrder;
        this.journal = journal;
    }

    public record Command(String holdSecret, Buyer buyer, Channel channel, List<GivenAnswer> answers) {
        public Command {
            answers = List.copyOf(answers);
        }

        /** Without answers. */
        public Command(String holdSecret, Buyer buyer, Channel channel) {
            this(holdSecret, buyer, channel, List.of());
        }
    }

    public sealed interface Result {
        /** Made now, or by the same form before; one that costs nothing is paid already. */
        record Placed(Order order) implements Result {}

        /** The time is over; this is what was chosen. */
        record HoldOver(Hold hold) implements Result {}

        record NoSuchHold() implements Result {}

        record Refused(List<Violation> violations) implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var found = holds.toChange(command.holdSecret());
        if (found.isEmpty()) {
            return new Result.NoSuchHold();
        }
        var hold = found.get();
        if (hold.state() == Hold.State.ORDERED) {
            return new Result.Placed(orders.byHold(hold.id()).orElseThrow());
        }
        if (!hold.usable(call.now())) {
            return new Result.HoldOver(hold);
        }
        var violations = command.buyer().violations();
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        return place(call, hold, command);
    }

    private Result place(CallContext call, Hold hold, Command command) {
        boolean test =
                catalog.event(call.tenant(), hold.event()).map(Event::testMode).orElse(false);
        var plain = NewOrder.of(hold, command.buyer(), command.channel(), test, call.now());
        return switch (answers.take(call, plain, command.answers())) {
            case TakeAnswers.Result.Refused(var violations) -> new Result.Refused(violations);
            case TakeAnswers.Result.Taken(var order, var given) -> place(call, hold, order, given);
        };
    }

    private Result place(CallContext call, Hold hold, Order order, List<Answer> given) {
        orders.insert(List.of(new OrderRows.New(order, hold.id())));
        answers.keep(order, given);
        holds.end(hold.id(), Hold.State.ORDERED);
        journal.audit(
                call,
                Change.created(
                        "order.placed",
                        "order",
                        order.id().toString(),
                        Map.of(
                                "code",
                                order.code(),
                                "total",
                                order.total(),
                                "tickets",
                                order.positions().size())));
        journal.publish(
                call,
                new OrderPlaced(
                        order.id(),
                        order.code(),
                        order.event().value(),
                        order.channel(),
                        order.total().currency().getCurrencyCode(),
                        order.total().minor(),
                        order.tax().minor(),
                        NewOrder.lines(order)));
        return new Result.Placed(order.total().isZero() ? completeOrder.execute(call, order) : order);
    }
}
