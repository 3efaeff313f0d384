package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was done with the tickets of an order, for its log.
 *
 * @param gone what is no part of it any more
 * @param added what is new in it
 * @param successors which new one took the place of which
 * @param fee what was kept of the money
 */
public record Exchanged(
        List<Order.Position> gone, List<Order.Position> added, Successors successors, Optional<Money> fee) {
    /** Its tickets stayed as they were. */
    public static final Exchanged NOTHING =
            new Exchanged(List.of(), List.of(), new Successors(Map.of()), Optional.empty());

    public Exchanged {
        gone = List.copyOf(gone);
        added = List.copyOf(added);
        fee = fee.filter(amount -> amount.minor() > 0);
    }

    /** A line for each: its number and what it was, and what it is now under which number. Parts of a bundle go with it. */
    public List<Map<String, Object>> told(Map<EventId, Assortment> sold) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var before : gone.stream().filter(one -> !one.contained()).toList()) {
            var line = new LinkedHashMap<String, Object>(was(before, sold));
            successors
                    .after(before.id())
                    .flatMap(id ->
                            added.stream().filter(one -> one.id().equals(id)).findFirst())
                    .ifPresent(now -> line.putAll(is(now, sold)));
            lines.add(line);
        }
        added.stream()
                .filter(one -> !one.contained() && successors.of(one).isEmpty())
                .forEach(one -> lines.add(is(one, sold)));
        return lines;
    }

    private static Map<String, Object> was(Order.Position one, Map<EventId, Assortment> sold) {
        return Map.of("ticket", one.number(), "was", name(one, sold));
    }

    private static Map<String, Object> is(Order.Position one, Map<EventId, Assortment> sold) {
        return Map.of("ticketNow", one.number(), "is", name(one, sold));
    }

    private static String name(Order.Position one, Map<EventId, Assortment> sold) {
        return Optional.ofNullable(sold.get(one.event()))
                .map(its -> name(one.item(), its))
                .orElse("");
    }

    private static String name(Item item, Assortment sold) {
        var product = sold.product(item.product());
        var kind = product.flatMap(known -> item.variation().flatMap(known::variation));
        return product.map(known -> known.name().in("en")).orElse("")
                + kind.map(one -> " · " + one.name().in("en")).orElse("");
    }
}
