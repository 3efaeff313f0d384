package dev.bilten.ordering.domain;

import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which new position took the place of which old one. What only came beside, or belongs to another one, took nobody's.
 *
 * @param byNew the old ones
 */
public record Successors(Map<PositionId, Order.Position> byNew) {
    public Successors {
        byNew = Map.copyOf(byNew);
    }

    /** Of several that were swapped for the same thing, the first takes the place of the first. */
    public static Successors of(List<OrderChange.Swap> swaps, List<Order.Position> added) {
        var open = new ArrayList<>(swaps);
        var found = new HashMap<PositionId, Order.Position>();
        for (var position : added) {
            open.stream()
                    .filter(swap -> position.parent().isEmpty() && swap.item().equals(position.item()))
                    .findFirst()
                    .ifPresent(swap -> {
                        found.put(position.id(), swap.before());
                        open.remove(swap);
                    });
        }
        return new Successors(found);
    }

    /** What took the place of a position. */
    public Optional<PositionId> after(PositionId before) {
        return byNew.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(before))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public Optional<Order.Position> of(Order.Position added) {
        return Optional.ofNullable(byNew.get(added.id()));
    }
}
