package dev.bilten.ordering.api;

import dev.bilten.catalog.api.DateId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an order is said to consist of. What was cancelled is no part of it; of an order that is over altogether all of it is told. */
public final class Told {
    private Told() {}

    public static List<Order.Position> of(Order order) {
        var active = order.active().toList();
        return active.isEmpty() ? order.positions() : active;
    }

    /** The dates of series it is for. */
    public static Set<DateId> dates(Order order) {
        return of(order).stream()
                .flatMap(position -> position.item().date().stream())
                .collect(Collectors.toSet());
    }
}
