package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.VoucherId;
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
     * Something that is wanted for it.
     *
     * @param pointer where it was asked for: {@code /swap/<number of the position>} or {@code /add/<place>}
     * @param with add-ons that the order has already, and that stay with it
     * @param voucher what it takes the place of was bought with
     */
    record Asked(String pointer, Wish wish, List<Item> with, Optional<VoucherId> voucher) {
        public Asked {
            with = List.copyOf(with);
        }
    }

    /**
     * @param gone positions that are cancelled, also those that belong to them
     * @param swaps those of them that something else takes the place of
     * @param kept add-ons of those that stay, and belong to what takes their place
     * @param asked what takes their place, and what is added beside
     */
    record Sound(List<Order.Position> gone, List<Swap> swaps, List<Order.Position> kept, List<Asked> asked)
            implements OrderChange {
        public Sound {
            gone = List.copyOf(gone);
            swaps = List.copyOf(swaps);
            kept = List.copyOf(kept);
            asked = List.copyOf(asked);
        }

        /** A refusal of what was asked for, said where that was. */
        public List<Violation> placed(Admission.Refused refused) {
            return refused.violations().stream()
                    .map(violation ->
                            new Violation(placed(violation.pointer()), violation.key(), violation.arguments()))
                    .toList();
        }

        private String placed(String pointer) {
            var parts = pointer.split("/", 4);
            if (parts.length < 3 || !parts[1].equals("lines")) {
                return pointer.equals("/lines") ? "/positions" : pointer;
            }
            var place = asked.get(Integer.parseInt(parts[2])).pointer();
            return parts.length == 3 ? place : place + "/" + parts[3];
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
                            Optional.empty(),
                            position.contained()))
                    .toList();
        }
    }

    /**
     * @param swap positions, and what takes their place
     * @param with add-ons of what takes a position's place, beside those that stay with it
     */
    static OrderChange of(
            Order order,
            List<PositionId> cancel,
            Map<PositionId, Item> swap,
            Map<PositionId, List<Wish>> with,
            List<Wish> add,
            Map<EventId, Assortment> sold) {
        var named = new LinkedHashSet<PositionId>(cancel);
        named.addAll(swap.keySet());
        var known = order.active().map(Order.Position::id).toList();
        if (!known.containsAll(named) || !swap.keySet().containsAll(with.keySet())) {
            return new Refused(List.of(Violation.of("/positions", "error.unknown-choice")));
        }
        var both = order.active()
                .filter(position -> swap.containsKey(position.id()) && cancel.contains(position.id()))
                .map(position -> Refusal.of("/swap/" + position.number(), WhyRefused.SWAPPED_AND_CANCELLED)
                        .violation())
                .toList();
        if (!both.isEmpty()) {
            return new Refused(both);
        }
        var swaps = Swaps.of(order, swap, with, Set.copyOf(cancel), sold);
        var kept = swaps.kept();
        var gone = order.whole(named, kept);
        var asked = new ArrayList<>(swaps.asked());
        for (int i = 0; i < add.size(); i++) {
            asked.add(new Asked("/add/" + i, add.get(i), List.of(), Optional.empty()));
        }
        if (gone.isEmpty() && asked.isEmpty()) {
            return new Refused(List.of(Violation.of("/positions", "error.nothing-chosen")));
        }
        if (asked.isEmpty() && gone.size() == known.size()) {
            return new Refused(List.of(Violation.of("/positions", "error.cancel-the-order")));
        }
        var lacking = StayingAddOns.violations(order, gone, sold);
        return lacking.isEmpty() ? new Sound(gone, swaps.all(), kept, asked) : new Refused(lacking);
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
                order.test(),
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
        return position.attendedBy(before.attendee(), before.attendeeEmail());
    }
}
