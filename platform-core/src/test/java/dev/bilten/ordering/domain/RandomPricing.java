package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Discount;
import dev.bilten.catalog.api.Fee;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.TaxRow;
import dev.bilten.catalog.api.TaxRule;
import dev.bilten.kernel.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Any sound rules about taxes, discounts and fees. */
final class RandomPricing {
    static final List<String> TAXES = List.of("full", "reduced");

    private static final List<BigDecimal> OFFS =
            Stream.of("0.05", "0.1", "0.3333", "0.5", "1").map(BigDecimal::new).toList();
    private static final List<String> COUNTRIES = List.of("DE", "AT", "US", "EU");

    private final Chance chance;
    private final List<ProductId> products;

    RandomPricing(Chance chance, List<ProductId> products) {
        this.chance = chance;
        this.products = products;
    }

    PricingRules rules(Rounding rounding) {
        return new PricingRules(
                1,
                "DE",
                rounding,
                Map.of(TAXES.getFirst(), tax(), TAXES.getLast(), tax()),
                chance.some(chance.below(3), this::discount),
                chance.some(chance.below(3), this::fee));
    }

    private TaxRule tax() {
        return Stream.generate(() -> new TaxRule(
                        1,
                        chance.rate(),
                        one(TaxRule.Prices.values()),
                        one(TaxRule.Adapting.values()),
                        one(TaxRule.PlaceOfSupply.values()),
                        chance.some(chance.below(4), this::row)))
                .filter(rule -> rule.violations().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private TaxRow row() {
        var outcome = one(TaxRow.Outcome.RATE, TaxRow.Outcome.REVERSE_CHARGE, TaxRow.Outcome.NO_TAX);
        return new TaxRow(
                chance.oneIn(2) ? Set.of() : Set.of(chance.one(COUNTRIES)),
                one(TaxRow.Buyers.values()),
                outcome,
                outcome == TaxRow.Outcome.RATE ? chance.rate() : BigDecimal.ZERO);
    }

    private Discount discount() {
        int count = 1 + chance.below(4);
        var off = chance.one(OFFS);
        var offer = switch (chance.below(3)) {
            case 0 -> Discount.Offer.fromCount(count, off);
            case 1 -> Discount.Offer.fromWorth(1 + chance.price(), off);
            default -> Discount.Offer.cheapestOf(count, 1 + chance.below(count), off);
        };
        var dates = offer.kind() == Discount.Offer.Kind.WORTH ? Discount.Dates.SAME : one(Discount.Dates.values());
        Set<ProductId> some = chance.oneIn(2) ? Set.of() : Set.of(chance.one(products));
        var reach = new Discount.Reach(Set.of(), SaleWindow.ALWAYS, some, dates, chance.oneIn(2));
        return new Discount(1, id(), Text.EMPTY, true, reach, offer);
    }

    private Fee fee() {
        return new Fee(
                1,
                id(),
                Text.EMPTY,
                one(Fee.Kind.values()),
                one(new BigDecimal("0.029"), BigDecimal.ZERO),
                one(0L, 7L, 99L, 250L),
                chance.oneIn(2),
                chance.oneIn(2) ? Set.of() : Set.of("card"),
                Set.of(),
                chance.oneIn(4) ? Fee.Bearer.ORGANIZER : Fee.Bearer.BUYER,
                chance.one(TAXES));
    }

    private String id() {
        return new UUID(chance.random().nextLong(), chance.random().nextLong()).toString();
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return chance.one(List.of(choices));
    }
}
