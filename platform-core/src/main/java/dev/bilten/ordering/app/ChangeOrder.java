package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.domain.Admission;
import dev.bilten.ordering.domain.OrderChange;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.Payments;
import dev.bilten.payments.api.Refund;
import jakarta.inject.Inject;
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
    private final ReadSold readSold;
    private final AdmitChange admitChange;
    private final PersonalLimits limits;
    private final ExchangeTickets exchangeTickets;
    private final Payments payments;

    @Inject
    public ChangeOrder(
            OrderRows orders,
            ReadSold readSold,
            AdmitChange admitChange,
            PersonalLimits limits,
            ExchangeTickets exchangeTickets,
            Payments payments) {
        this.orders = orders;
        this.readSold = readSold;
        this.admitChange = admitChange;
        this.limits = limits;
        this.exchangeTickets = exchangeTickets;
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
        return switch (admitChange.execute(call, order, change, sold)) {
            case Admission.Admitted(var lines) -> {
                var tooMany = limits.violations(order, change.gone(), lines, sold.values());
                yield tooMany.isEmpty()
                        ? exchangeTickets.execute(call, order, change, lines, sold, fee)
                        : new Result.Refused(tooMany);
            }
            case Admission.Refused refused -> new Result.Refused(change.placed(refused));
            case Admission.Closed(var reason) ->
                new Result.Refused(List.of(Violation.of("/add", "error.event-closed", reason)));
        };
    }
}
