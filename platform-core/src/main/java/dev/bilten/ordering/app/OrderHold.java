package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.Bill;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.PlaceOrder.Command;
import dev.bilten.ordering.app.PlaceOrder.Result;
import dev.bilten.ordering.app.answers.TakeAnswers;
import dev.bilten.ordering.domain.HoldBill;
import dev.bilten.ordering.domain.NewOrder;
import dev.bilten.ordering.domain.Refusal;
import dev.bilten.ordering.domain.WhyRefused;
import dev.bilten.ordering.domain.pricing.Pricing;
import dev.bilten.ordering.infra.HoldRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The order of a hold that may become one: its answers, its bill, and the end of the hold. The caller has locked the hold. */
@Service
class OrderHold {
    private final HoldRows holds;
    private final TakeAnswers answers;
    private final RecordOrder recordOrder;
    private final CompleteOrder completeOrder;

    @Inject
    OrderHold(HoldRows holds, TakeAnswers answers, RecordOrder recordOrder, CompleteOrder completeOrder) {
        this.holds = holds;
        this.answers = answers;
        this.recordOrder = recordOrder;
        this.completeOrder = completeOrder;
    }

    /** @param sold what the events of the hold sell */
    Result execute(CallContext call, Hold hold, Map<EventId, Assortment> sold, Command command) {
        return switch (answers.take(call, hold, command.answers())) {
            case TakeAnswers.Result.Refused(var violations) ->
                new Result.Refused(Stream.concat(violations.stream(), AdmitOrder.notSold(hold, sold, command).stream())
                        .toList());
            case TakeAnswers.Result.Taken taken ->
                switch (HoldBill.of(
                        hold, sold, command.invoiceTo().standing(), command.paymentMethod(), taken.surcharges())) {
                    case Pricing.Result.NotSold(var _) -> {
                        answers.letGo(call, hold, taken.answers());
                        yield new Result.Refused(List.of(Refusal.of("/invoice/country", WhyRefused.NOT_SOLD_TO_COUNTRY)
                                .violation()));
                    }
                    case Pricing.Result.Billed(var bill) ->
                        write(call, hold, order(call, hold, sold, command, bill), taken.answers());
                };
        };
    }

    private static Order order(CallContext call, Hold hold, Map<EventId, Assortment> sold, Command command, Bill bill) {
        var terms = NewOrder.Terms.of(hold, sold, HoldBill.needsApproval(hold, sold), command.channel(), call.now());
        var order = NewOrder.of(hold, bill, command.buyer(), command.invoiceTo(), terms, call.now());
        return AdmitOrder.attendees(hold, sold, command).named(order);
    }

    private Result write(CallContext call, Hold hold, Order order, List<Answer> given) {
        recordOrder.execute(call, order, hold.id());
        answers.keep(order, given);
        holds.end(hold.id(), Hold.State.ORDERED);
        boolean asks = order.state() == OrderState.REQUESTED;
        return new Result.Placed(order.total().isZero() && !asks ? completeOrder.execute(call, order) : order);
    }
}
