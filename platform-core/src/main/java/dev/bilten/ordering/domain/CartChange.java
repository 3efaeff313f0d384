package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.EventId;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Wish;
import java.util.List;
import java.util.Optional;

/**
 * What a cart has to give and to take to be what its buyer asks for.
 *
 * @param gone lines that are given back
 * @param kept all others: what does not change keeps its price
 * @param fresh what of the wishes is new
 */
public record CartChange(List<Hold.Line> gone, List<Hold.Line> kept, List<Wish> fresh) {
    public CartChange {
        gone = List.copyOf(gone);
        kept = List.copyOf(kept);
        fresh = List.copyOf(fresh);
    }

    /**
     * @param there what of the cart the wishes are about
     * @param anew what of it is bought once more, although it is wished for as it is
     */
    public static CartChange of(
            List<Hold.Line> all, List<CartWishes.Group> there, List<Wish> wishes, List<CartWishes.Group> anew) {
        var gone = there.stream()
                .filter(group -> !wishes.contains(group.wish()) || anew.contains(group))
                .flatMap(group -> group.lines().stream())
                .toList();
        var kept = all.stream().filter(line -> !gone.contains(line)).toList();
        var stays = there.stream()
                .filter(group -> kept.containsAll(group.lines()))
                .map(CartWishes.Group::wish)
                .toList();
        return new CartChange(
                gone,
                kept,
                wishes.stream().filter(wish -> !stays.contains(wish)).toList());
    }

    public boolean leavesNothing() {
        return kept.isEmpty() && fresh.isEmpty();
    }

    /** The event that the cart is of from now on, where nothing of its own is in it any more. */
    public Optional<EventId> movesTo(EventId asked, EventId own) {
        boolean stays =
                kept.stream().anyMatch(line -> line.event().equals(own)) || (asked.equals(own) && !fresh.isEmpty());
        return stays
                ? Optional.empty()
                : Optional.of(kept.isEmpty() ? asked : kept.getFirst().event());
    }

    /** Points into all that was asked for, not into what of it is new. */
    public List<Violation> within(List<Wish> all, List<Violation> violations) {
        return violations.stream()
                .map(one -> {
                    var parts = one.pointer().split("/", 4);
                    if (parts.length < 3 || !parts[1].equals("lines")) {
                        return one;
                    }
                    int place = all.indexOf(fresh.get(Integer.parseInt(parts[2])));
                    var rest = parts.length > 3 ? "/" + parts[3] : "";
                    return new Violation("/lines/" + place + rest, one.key(), one.arguments());
                })
                .toList();
    }
}
