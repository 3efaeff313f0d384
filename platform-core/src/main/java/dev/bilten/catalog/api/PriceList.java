package dev.bilten.catalog.api;

import dev.bilten.catalog.api.ProductTerms.OpenPrice;
import dev.bilten.catalog.api.ProductTerms.PriceKind;
import dev.bilten.catalog.api.ProductTerms.Tier;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that an organizer says about the price of one item. Amounts are minor units of the event's currency.
 *
 * @param minor the product's price; of an open price, the lowest
 * @param variation the variation's own price
 * @param onDate the product's price on the item's date
 * @param variationOnDate the variation's price on that date
 * @param tiers other prices of the product; the first that fits counts
 */
public record PriceList(
        PriceKind kind,
        long minor,
        OpenPrice open,
        Optional<Long> variation,
        Optional<Long> onDate,
        Optional<Long> variationOnDate,
        List<Tier> tiers) {
    private static final long HIGHEST = Limits.HIGHEST_AMOUNT;

    public PriceList {
        tiers = List.copyOf(tiers);
    }

    public static PriceList of(Product product, Optional<Variation> variation, Optional<EventDate> date) {
        return new PriceList(
                product.terms().price(),
                product.price().minor(),
                product.terms().open(),
                variation.flatMap(Variation::price).map(Money::minor),
                date.flatMap(
                        its -> Optional.ofNullable(its.prices().get(product.id().value()))),
                date.flatMap(its -> variation.flatMap(
                        kind -> Optional.ofNullable(its.prices().get(kind.id().value())))),
                product.terms().tiers());
    }

    /** The least that a buyer of an open price may choose. */
    public long bottom() {
        return variationOnDate.or(() -> variation).or(() -> onDate).orElse(minor);
    }

    /** The most. */
    public long top() {
        return open.highestMinor().orElse(HIGHEST);
    }

    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        Stream.of(Optional.of(minor), variation, onDate, variationOnDate)
                .flatMap(Optional::stream)
                .forEach(price -> Limits.amount(found, "/price", price));
        if (kind == PriceKind.OPEN) {
            bounds(found);
        }
        for (int i = 0; i < tiers.size(); i++) {
            tier(found, "/terms/tiers/" + i, tiers.get(i));
        }
        if (kind != PriceKind.FIXED && !tiers.isEmpty()) {
            found.add(Violation.of("/terms/tiers", "error.cannot-combine"));
        }
        return found;
    }

    /** The lowest price leaves room below the highest, and a suggestion can be taken. */
    private void bounds(List<Violation> found) {
        if (top() < bottom() || top() > HIGHEST) {
            found.add(Violation.of("/terms/open/highestMinor", "error.between", bottom(), HIGHEST));
        }
        if (open.suggestedMinor()
                .filter(amount -> amount < bottom() || amount > top())
                .isPresent()) {
            found.add(Violation.of("/terms/open/suggestedMinor", "error.between", bottom(), top()));
        }
    }

    private static void tier(List<Violation> found, String pointer, Tier tier) {
        Limits.amount(found, pointer + "/priceMinor", tier.priceMinor());
        if (tier.first().filter(most -> most < 1).isPresent()) {
            found.add(Violation.of(pointer + "/first", "error.between", 1, Integer.MAX_VALUE));
        }
        if (tier.until().isEmpty() && tier.first().isEmpty()) {
            found.add(Violation.of(pointer, "error.tier-without-end"));
        }
    }
}
