package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.api.Wish;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What takes the place of tickets, asked for together where it is the same with the same add-ons. */
final class Swaps {
    /** Tickets of one group become the same in every respect: whatever is dealt out among them, each gets its share. */
    private record Same(Item to, List<Wish> addOns, List<Item> kept, Optional<VoucherId> voucher) {}

    private record One(Order.Position before, KeptAddOns addOns) {}

    private final Order order;
    private final Map<EventId, Assortment> sold;
    private final Map<Same, List<One>> groups = new LinkedHashMap<>();

    private Swaps(Order order, Map<EventId, Assortment> sold) {
        this.order = order;
        this.sold = sold;
    }

    /**
     * @param with what is chosen beside what stays with a ticket
     * @param cancelled by themselves
     */
    static Swaps of(
            Order order,
            Map<PositionId, Item> swap,
            Map<PositionId, List<Wish>> with,
            Set<PositionId> cancelled,
            Map<EventId, Assortment> sold) {
        var swaps = new Swaps(order, sold);
        order.active()
                .filter(position -> swap.containsKey(position.id()) && !cancelled.contains(position.id()))
                .forEach(position -> swaps.add(
                        position,
                        java.util.Objects.requireNonNull(swap.get(position.id())),
                        with.getOrDefault(position.id(), List.of()),
                        cancelled));
        return swaps;
    }

    private void add(Order.Position before, Item to, List<Wish> chosen, Set<PositionId> cancelled) {
        var own = order.active()
                .filter(one -> one.parent().filter(before.id()::equals).isPresent() && !cancelled.contains(one.id()))
                .toList();
        var kept = KeptAddOns.of(before, to, own, sold);
        var same = new Same(
                to,
                together(Stream.concat(kept.anew().stream(), chosen.stream())),
                kept.kept().stream()
                        .map(Order.Position::item)
                        .sorted(Comparator.comparing(Item::toString))
                        .toList(),
                before.voucher());
        groups.computeIfAbsent(same, _ -> new ArrayList<>()).add(new One(before, kept));
    }

    private static List<Wish> together(Stream<Wish> wishes) {
        return wishes
                .collect(Collectors.toMap(
                        wish -> new Wish(wish.item(), 1, wish.offered(), wish.addOns()),
                        Wish::quantity,
                        Integer::sum,
                        LinkedHashMap::new))
                .entrySet()
                .stream()
                .map(entry -> times(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Wish times(Wish wish, int count) {
        return new Wish(wish.item(), wish.quantity() * count, wish.offered(), wish.addOns());
    }

    /** Those that change, group by group. */
    List<OrderChange.Swap> all() {
        return groups.entrySet().stream()
                .flatMap(group -> group.getValue().stream()
                        .map(one -> new OrderChange.Swap(
                                one.before(), group.getKey().to())))
                .toList();
    }

    /** Add-ons that stay, each with the ticket it still belongs to. */
    List<Order.Position> kept() {
        return groups.values().stream()
                .flatMap(group -> group.stream().flatMap(one -> one.addOns().kept().stream()))
                .toList();
    }

    List<OrderChange.Asked> asked() {
        return groups.entrySet().stream()
                .map(group -> asked(group.getKey(), group.getValue()))
                .toList();
    }

    private static OrderChange.Asked asked(Same same, List<One> those) {
        var wish = new Wish(
                same.to(),
                those.size(),
                Optional.empty(),
                same.addOns().stream().map(addOn -> times(addOn, those.size())).toList());
        var kept = those.stream()
                .flatMap(one -> one.addOns().kept().stream())
                .map(Order.Position::item)
                .toList();
        return new OrderChange.Asked("/swap/" + those.getFirst().before().number(), wish, kept, same.voucher());
    }
}
