package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.domain.pricing.Pricing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a change takes from an order and adds to it. */
public sealed interface OrderChange {
    record Refused(List<Violation> violations) implements OrderChange {}

    /** A position, and what takes its place. */
    record Swap(Order.Position before, Item item) {}

    /**
     * @param gone positions that are cancelled, also those that belong to them
     * @param swaps those of them that something else takes the place of, as they are numbered
     * @param add what takes their place, and what is added beside
     */
    record Sound(List<Order.Position> gone, List<Swap> swaps, List<Wish> add) implements OrderChange {
        public Sound {
            gone = List.copyOf(gone);
            swaps = List.copyOf(swaps);
            add = List.copyOf(add);
        }

        /** What stays, of all its events, as limits of a cart look at it. */
        public List<Hold.Line> staying(Order order) {
            return order.active()
                    .filter(position -> !gone.contains(position))
                    .map(position -> new Hold.Line(
                            position.number(),
                            position.event(),
                            position.item(),
                            1,
                            position.listed(),
                            position.listed(),
                            position.taxRate(),
                            Optional.empty(),
                            position.pot(),
                            Optional.empty()))
                    .toList();
        }
    }

    static OrderChange of(Order order, List<PositionId> cancel, Map<PositionId, Item> swap, List<Wish> add) {
        var named = new LinkedHashSet<PositionId>(cancel);
        named.addAll(swap.keySet());
        var known = order.active().map(Order.Position::id).toList();
        if (!known.containsAll(named)) {
            return new Refused(List.of(Violation.of("/positions", "error.unknown-choice")));
        }
        var gone = order.whole(named);
        var wishes = new ArrayList<>(merged(swap));
        wishes.addAll(add);
        if (gone.isEmpty() && wishes.isEmpty()) {
            return new Refused(List.of(Violation.of("/positions", "error.nothing-chosen")));
        }
        if (wishes.isEmpty() && gone.size() == known.size()) {
            return new Refused(List.of(Violation.of("/positions", "error.cancel-the-order")));
        }
        var swaps = gone.stream()
                .flatMap(position ->
                        Optional.ofNullable(swap.get(position.id())).stream().map(item -> new Swap(position, item)))
                .toList();
        return new Sound(gone, swaps, wishes);
    }

    private static List<Wish> merged(Map<PositionId, Item> swap) {
        return Set.copyOf(swap.values()).stream()
                .sorted()
                .map(item -> new Wish(
                        item, (int) swap.values().stream().filter(item::equals).count()))
                .toList();
    }

    /** The new positions at what they cost; empty when they are not sold to that buyer. Fees stay as they are. */
    static Optional<List<Order.Position>> priced(
            Order order,
            List<Hold.Line> lines,
            Sound change,
            Map<EventId, Assortment> sold,
            Surcharges surcharges,
            Instant now) {
        if (lines.isEmpty()) {
            return Optional.of(List.of());
        }
        var hold = new Hold(
                HoldId.next(),
                order.event(),
                order.channel(),
                Hold.State.ACTIVE,
                now,
                false,
                order.total(),
                now,
                lines);
        int first = order.positions().stream()
                        .mapToInt(Order.Position::number)
                        .max()
                        .orElse(0)
                + 1;
        return HoldBill.of(hold, sold, order.invoiceTo().standing(), Optional.empty(), surcharges.from(first))
                        instanceof Pricing.Result.Billed(var bill)
                ? Optional.of(named(Positions.of(lines, bill, first), change))
                : Optional.empty();
    }

    /** Whoever was named on a ticket is named on the one that takes its place. */
    private static List<Order.Position> named(List<Order.Position> added, Sound change) {
        var successors = Successors.of(change.swaps(), added);
        return added.stream()
                .map(position -> successors
                        .of(position)
                        .map(before -> named(position, before))
                        .orElse(position))
                .toList();
    }

    private static Order.Position named(Order.Position position, Order.Position before) {
        return new Order.Position(
                position.id(),
                position.number(),
                position.event(),
                position.item(),
                position.listed(),
                position.price(),
                position.taxRate(),
                position.tax(),
                position.taxDecision(),
                position.voucher(),
                position.voucherOff(),
                position.pot(),
                position.parent(),
                position.active(),
                before.attendee(),
                before.attendeeEmail());
    }
}
