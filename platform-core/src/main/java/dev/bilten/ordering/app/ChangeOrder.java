package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.domain.Admission;
import dev.bilten.ordering.domain.CancellationFee;
import dev.bilten.ordering.domain.OrderChange;
import dev.bilten.ordering.domain.Successors;
import dev.bilten.ordering.domain.Surcharges;
import dev.bilten.ordering.infra.OrderParts;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.Payments;
import dev.bilten.payments.api.Refund;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes what an order has: tickets are swapped, added or cancelled, all of it or nothing. What is new has today's price, what
 * stays keeps its own. What a paid order costs less goes back, what it costs more is owed; its tickets are good at once.
 */
@Service
public class ChangeOrder {
    private final OrderRows orders;
    private final OrderParts parts;
    private final ReadSold readSold;
    private final AdmitWishes admitWishes;
    private final ClaimLines claimLines;
    private final TakeAnswers takeAnswers;
    private final PersonalLimits limits;
    private final SettleChange settleChange;
    private final Payments payments;

    @Inject
    public ChangeOrder(
            OrderRows orders,
            OrderParts parts,
            ReadSold readSold,
            AdmitWishes admitWishes,
            ClaimLines claimLines,
            TakeAnswers takeAnswers,
            PersonalLimits limits,
            SettleChange settleChange,
            Payments payments) {
        this.orders = orders;
        this.parts = parts;
        this.readSold = readSold;
        this.admitWishes = admitWishes;
        this.claimLines = claimLines;
        this.takeAnswers = takeAnswers;
        this.limits = limits;
        this.settleChange = settleChange;
        this.payments = payments;
    }

    /**
     * @param cancel positions that are not wanted any more, with all that belongs to them
     * @param swap positions, and what takes their place
     * @param with add-ons of what takes a position's place; what it offers of those that were there stays without being named
     * @param add what is wanted beside
     * @param fee what the organizer keeps for it
     */
    public record Command(
            OrderId order,
            List<PositionId> cancel,
            Map<PositionId, Item> swap,
            Map<PositionId, List<Wish>> with,
            List<Wish> add,
            Optional<Money> fee) {
        public Command {
            cancel = List.copyOf(cancel);
            swap = Map.copyOf(swap);
            with = Map.copyOf(with);
            add = List.copyOf(add);
        }

        /** With the add-ons that stay. */
        public Command(
                OrderId order,
                List<PositionId> cancel,
                Map<PositionId, Item> swap,
                List<Wish> add,
                Optional<Money> fee) {
            this(order, cancel, swap, Map.of(), add, fee);
        }
    }

    public sealed interface Result {
        /** @param refunds asked for; the providers answer later */
        record Changed(Order order, List<Refund> refunds) implements Result {}

        record SoldOut(Map<Item, Integer> left) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        /** Somebody is paying it just now: what they pay must not change under them. */
        record PaymentUnderWay(Order order) implements Result {}

        /** It is over. */
        record NotPossible(Order order) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var found = orders.toChange(command.order().value());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var order = found.get();
        if (order.state().over()) {
            return new Result.NotPossible(order);
        }
        if (Payment.underWay(payments.of(call.tenant(), order.id().value()))) {
            return new Result.PaymentUnderWay(order);
        }
        var sold = readSold.of(call.tenant(), order.events());
        var change = OrderChange.of(order, command.cancel(), command.swap(), command.with(), command.add(), sold);
        return switch (change) {
            case OrderChange.Refused(var violations) -> new Result.Refused(violations);
            case OrderChange.Sound sound -> change(call, order, sound, sold, command.fee());
        };
    }

    private Result change(
            CallContext call,
            Order order,
            OrderChange.Sound change,
            Map<EventId, Assortment> sold,
            Optional<Money> fee) {
        return switch (admitWishes.toOrder(call, order, change, sold)) {
            case Admission.Admitted(var lines) -> {
                var tooMany = tooMany(order, change, lines, sold);
                yield tooMany.isEmpty() ? price(call, order, change, lines, sold, fee) : new Result.Refused(tooMany);
            }
            case Admission.Refused refused -> new Result.Refused(change.placed(refused));
            case Admission.Closed(var reason) ->
                new Result.Refused(List.of(Violation.of("/add", "error.event-closed", reason)));
        };
    }

    /** More than one person may have, after what goes. */
    private List<Violation> tooMany(
            Order order, OrderChange.Sound change, List<Hold.Line> lines, Map<EventId, Assortment> sold) {
        var found = new ArrayList<Violation>();
        sold.values().forEach(assortment -> {
            var more = new HashMap<ProductId, Long>();
            lines.stream()
                    .filter(line -> line.event().equals(assortment.event().id()))
                    .forEach(line -> more.merge(line.product(), (long) line.quantity(), Long::sum));
            change.gone().forEach(position -> more.computeIfPresent(position.product(), (_, count) -> count - 1));
            more.values().removeIf(count -> count < 1);
            found.addAll(limits.violations(assortment, order.email(), more));
        });
        return found;
    }

    private Result price(
            CallContext call,
            Order order,
            OrderChange.Sound change,
            List<Hold.Line> lines,
            Map<EventId, Assortment> sold,
            Optional<Money> fee) {
        var priced = OrderChange.priced(order, lines, change, sold, Surcharges.NONE, call.now());
        if (priced.isEmpty()) {
            return new Result.Refused(List.of(Violation.of("/invoice/country", "error.not-sold-to-country")));
        }
        var violations = fee.map(
                        amount -> CancellationFee.violations(amount, CancellationFee.most(order, change.gone())))
                .orElse(List.of());
        return violations.isEmpty()
                ? move(call, order, change, new New(lines, priced.get(), fee), sold)
                : new Result.Refused(violations);
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

    private record New(List<Hold.Line> lines, List<Order.Position> positions, Optional<Money> fee) {}

    /** Whoever swaps the last ticket loses nothing when there is none, and in a full quota has the place of the old one. */
    private Result move(
            CallContext call, Order order, OrderChange.Sound change, New added, Map<EventId, Assortment> sold) {
        var old = change.gone();
        // places of options before any quota, as all others lock them
        var answers = takeAnswers.letGoOf(call, order, old);
        var failed = switch (claimLines.instead(call, order, old, added.lines())) {
            case ClaimLines.Result.Claimed() -> Optional.<Result>empty();
            case ClaimLines.Result.SoldOut(var left) -> Optional.<Result>of(new Result.SoldOut(left));
            case ClaimLines.Result.VoucherGone(var violation) ->
                Optional.<Result>of(new Result.Refused(List.of(violation)));
        };
        if (failed.isPresent()) {
            takeAnswers.takeBack(call, order, answers);
            return failed.get();
        }
        takeAnswers.forget(call, order, answers);
        parts.cancelPositions(old.stream().map(Order.Position::id).toList());
        var successors = Successors.of(change.swaps(), added.positions());
        var carried = takeAnswers.carry(
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
        var now = settleChange.execute(call, order, old, mode(order, sold), refunds);
        return new Result.Changed(now, refunds);
    }
}
