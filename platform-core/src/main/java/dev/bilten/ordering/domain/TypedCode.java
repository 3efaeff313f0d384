package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Wish;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody says of a code for what a cart has of one event.
 *
 * @param said a code; blank: without any; empty: nothing is said, and what was bought with one stays so
 * @param found the voucher with that code, as it is now
 */
public record TypedCode(Optional<String> said, Optional<Voucher> found, Assortment assortment) {
    public Optional<String> typed() {
        return said.filter(one -> !one.isBlank());
    }

    /** Said also where nothing is new: whoever types a code expects it to do something. */
    public Optional<WhyRefused> fault(List<Wish> wishes) {
        if (typed().isEmpty() || wishes.isEmpty()) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            return Optional.of(WhyRefused.UNKNOWN_VOUCHER);
        }
        return covers(found.get(), wishes) ? Optional.empty() : Optional.of(WhyRefused.VOUCHER_FOR_SOMETHING_ELSE);
    }

    /** Whether something of the cart is bought anew with it, or without the one that it had. */
    public boolean changes(CartWishes.Group group, List<Hold.Line> there) {
        return dropped(group) || (usable(there) && replaces(group));
    }

    /** The code, where it is for something of this. */
    public Optional<String> helping(List<Wish> fresh, List<Hold.Line> kept) {
        return typed().filter(_ ->
                usable(kept) && found.filter(one -> covers(one, fresh)).isPresent());
    }

    private boolean covers(Voucher voucher, List<Wish> wishes) {
        return voucher.event()
                        .filter(its -> !its.equals(assortment.event().id()))
                        .isEmpty()
                && wishes.stream()
                        .flatMap(wish -> Stream.concat(Stream.of(wish), wish.addOns().stream()))
                        .anyMatch(wish -> voucher.terms().covers(wish.item(), assortment.quotas(wish.item())));
    }

    private boolean dropped(CartWishes.Group group) {
        return said.filter(String::isBlank).isPresent()
                && group.lines().stream().anyMatch(line -> line.voucher().isPresent());
    }

    /** A code that is typed now is for all that it covers. */
    private boolean replaces(CartWishes.Group group) {
        return found.filter(one -> covers(one, List.of(group.wish()))
                        && group.lines().stream()
                                .noneMatch(line -> line.voucher().equals(Optional.of(one.id()))))
                .isPresent();
    }

    /** Others of the cart may have all its uses: they keep what they have. */
    private boolean usable(List<Hold.Line> there) {
        return found.filter(one -> one.usesLeft() > 0
                        || there.stream().noneMatch(line -> line.voucher().equals(Optional.of(one.id()))))
                .isPresent();
    }
}
