package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.answers.MoveAnswers;
import dev.bilten.ordering.app.answers.TakeAnswers;
import dev.bilten.ordering.domain.CancellationFee;
import dev.bilten.ordering.domain.Exchanged;
import dev.bilten.ordering.domain.OrderChange;
import dev.bilten.ordering.domain.Successors;
import dev.bilten.ordering.domain.Surcharges;
import dev.bilten.ordering.infra.OrderParts;
import dev.bilten.payments.api.Refund;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes from an order what goes, and gives it what was admitted instead: places, answers, tickets and money. */
@Service
class ExchangeTickets {
    private final OrderParts parts;
    private final ClaimLines claimLines;
    private final TakeAnswers takeAnswers;
    private final MoveAnswers moveAnswers;
    private final SettleChange settleChange;

    @Inject
    ExchangeTickets(
            OrderParts parts,
            ClaimLines claimLines,
            TakeAnswers takeAnswers,
            MoveAnswers moveAnswers,
            SettleChange settleChange) {
        this.parts = parts;
        this.claimLines = claimLines;
        this.takeAnswers = takeAnswers;
        this.moveAnswers = moveAnswers;
        this.settleChange = settleChange;
    }

    /**
     * @param positions of the lines, before what options add
     * @param fee what the organizer keeps
     */
    private record New(List<Hold.Line> lines, List<Order.Position> positions, Optional<Money> fee) {}

    /**
     * At today's prices.
     *
     * @param lines what was admitted
     * @param fee what the organizer keeps
     */
    ChangeOrder.Result execute(
            CallContext call,
            Order order,
            OrderChange.Sound change,
            List<Hold.Line> lines,
            Map<EventId, Assortment> sold,
            Optional<Money> fee) {
        var priced = OrderChange.priced(order, lines, change, sold, Surcharges.NONE, call.now());
        if (priced.isEmpty()) {
            return new ChangeOrder.Result.Refused(
                    List.of(Violation.of("/invoice/country", "error.not-sold-to-country")));
        }
        var violations = fee.map(
                        amount -> CancellationFee.violations(amount, CancellationFee.most(order, change.gone())))
                .orElse(List.of());
        return violations.isEmpty()
                ? move(call, order, change, new New(lines, priced.get(), fee), sold)
                : new ChangeOrder.Result.Refused(violations);
    }

    /** Whoever swaps the last ticket loses nothing when there is none, and in a full quota has the place of the old one. */
    private ChangeOrder.Result move(
            CallContext call, Order order, OrderChange.Sound change, New added, Map<EventId, Assortment> sold) {
        var old = change.gone();
        // places of options before any quota, as all others lock them
        var answers = moveAnswers.letGoOf(call, order, old);
        var failed = switch (claimLines.instead(call, order, old, added.lines())) {
            case ClaimLines.Result.Claimed() -> Optional.<ChangeOrder.Result>empty();
            case ClaimLines.Result.SoldOut(var left) ->
                Optional.<ChangeOrder.Result>of(new ChangeOrder.Result.SoldOut(left));
            case ClaimLines.Result.VoucherGone(var violation) ->
                Optional.<ChangeOrder.Result>of(new ChangeOrder.Result.Refused(List.of(violation)));
        };
        if (failed.isPresent()) {
            moveAnswers.takeBack(call, order, answers);
            return failed.get();
        }
        moveAnswers.forget(call, order, answers);
        parts.cancelPositions(old.stream().map(Order.Position::id).toList());
        var successors = Successors.of(change.swaps(), added.positions());
        var carried = moveAnswers.carry(
                call,
                order,
                successors,
                added.positions(),
                answers,
                surcharges -> OrderChange.priced(order, added.lines(), change, sold, surcharges, call.now())
                        .orElse(added.positions()));
        parts.insertPositions(order.id(), carried.positions());
        change.kept()
                .forEach(kept ->
                        kept.parent().flatMap(successors::after).ifPresent(parent -> parts.belong(kept.id(), parent)));
        takeAnswers.keep(order.consistingOf(carried.positions(), order.fees()), carried.answers());
        added.fee()
                .filter(amount -> amount.minor() > 0)
                .ifPresent(amount -> parts.insertFees(order.id(), List.of(CancellationFee.of(amount)), call.now()));
        var refunds = new ArrayList<Refund>();
        var exchanged = new Exchanged(old, carried.positions(), successors, added.fee());
        var now = settleChange.execute(call, order, exchanged, sold, mode(order, sold), refunds);
        return new ChangeOrder.Result.Changed(now, refunds);
    }

    /** The whole order is rounded as its leading event says. */
    private static Rounding.Mode mode(Order order, Map<EventId, Assortment> sold) {
        return Optional.ofNullable(sold.get(order.event()))
                .orElseThrow()
                .rules()
                .pricing()
                .rounding()
                .mode();
    }
}
