package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of the code that a swapped ticket was bought with.
 *
 * @param before the ticket
 * @param to what takes its place
 * @param stays it is used for that too; else it is given back
 */
public record SwappedCode(Order.Position before, VoucherId code, Item to, boolean stays) {

    /** @param swap what was asked for; what did not come of it is left out */
    public static List<SwappedCode> of(Order before, Order after, Map<PositionId, Item> swap) {
        var still = ids(after);
        var were = ids(before);
        // a code is for a thing or is not: what is swapped for the same thing with the same code fares alike
        return before.active()
                .filter(position -> !still.contains(position.id()))
                .flatMap(position -> Stream.ofNullable(swap.get(position.id()))
                        .flatMap(to -> position.voucher().stream()
                                .map(code -> new SwappedCode(
                                        position,
                                        code,
                                        to,
                                        after.active()
                                                .anyMatch(added -> !were.contains(added.id())
                                                        && added.parent().isEmpty()
                                                        && added.item().equals(to)
                                                        && added.voucher().equals(Optional.of(code)))))))
                .toList();
    }

    private static Set<PositionId> ids(Order order) {
        return order.active().map(Order.Position::id).collect(Collectors.toSet());
    }
}
