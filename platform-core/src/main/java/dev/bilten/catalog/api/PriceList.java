package dev.bilten.catalog.api;

import dev.bilten.kernel.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that an organizer says about the price of one thing: a product, of one variation where it has any, on one date where
 * it belongs to one. Amounts are minor units of the event's currency.
 *
 * @param minor the product's price; of an open price, the lowest
 * @param highest of an open price; empty for no bound
 * @param suggested of an open price, for whoever names none
 * @param variation the variation's own price
 * @param onDate the product's price on that date
 * @param variationOnDate the variation's price on that date
 * @param tiers other prices of the product; the first that fits counts
 * @param variationTiers other prices of the variation alone
 */
public record PriceList(
        Kind kind,
        long minor,
        Optional<Long> highest,
        Optional<Long> suggested,
        Optional<Long> variation,
        Optional<Long> onDate,
        Optional<Long> variationOnDate,
        List<Tier> tiers,
        List<Tier> variationTiers) {

    private static final long HIGHEST = Limits.HIGHEST_AMOUNT;

    public PriceList {
        tiers = List.copyOf(tiers);
        variationTiers = List.copyOf(variationTiers);
    }

    public enum Kind {
        FIXED,
        FREE,
        /** The buyer says how much, within limits. */
        OPEN
    }

    /**
     * A price before a moment, or for the first so many, or both.
     *
     * @param until empty for no end
     * @param first counted over holds and orders that are not over; empty for no limit
     */
    public record Tier(Optional<Instant> until, Optional<Integer> first, long minor) {
        public boolean fits(Instant at, long sold) {
            return until.filter(end -> !at.isBefore(end)).isEmpty()
                    && first.filter(most -> sold >= most).isEmpty();
        }
    }

    public static PriceList fixed(long minor) {
        return new PriceList(
                Kind.FIXED,
                minor,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        Limits.amount(found, "/minor", minor);
        bounds(found);
        variation.ifPresent(price -> Limits.amount(found, "/variation", price));
        onDate.ifPresent(price -> Limits.amount(found, "/onDate", price));
        variationOnDate.ifPresent(price -> Limits.amount(found, "/variationOnDate", price));
        tiers(found, "/tiers/", tiers);
        tiers(found, "/variationTiers/", variationTiers);
        if (kind != Kind.FIXED && !(tiers.isEmpty() && variationTiers.isEmpty())) {
            found.add(Violation.of("/tiers", "error.cannot-combine"));
        }
        return found;
    }

    /** Each lowest price leaves room below the highest, and a suggestion can be taken. */
    private void bounds(List<Violation> found) {
        var lowest = Stream.of(variation, onDate, variationOnDate)
                .flatMap(Optional::stream)
                .mapToLong(Long::longValue)
                .reduce(minor, Math::max);
        if (top() < lowest || top() > HIGHEST) {
            found.add(Violation.of("/highest", "error.between", lowest, HIGHEST));
        }
        if (suggested.filter(amount -> amount < lowest || amount > top()).isPresent()) {
            found.add(Violation.of("/suggested", "error.between", lowest, top()));
        }
    }

    /** What a buyer can choose at most. */
    public long top() {
        return highest.orElse(HIGHEST);
    }

    private static void tiers(List<Violation> found, String pointer, List<Tier> tiers) {
        for (int i = 0; i < tiers.size(); i++) {
            var tier = tiers.get(i);
            Limits.amount(found, pointer + i + "/minor", tier.minor);
            if (tier.first.filter(most -> most < 1).isPresent()) {
                found.add(Violation.of(pointer + i + "/first", "error.between", 1, Integer.MAX_VALUE));
            }
            if (tier.until.isEmpty() && tier.first.isEmpty()) {
                found.add(Violation.of(pointer + i, "error.tier-without-end"));
            }
        }
    }
}
