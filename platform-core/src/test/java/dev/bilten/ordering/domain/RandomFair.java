package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.Variation;
import dev.bilten.catalog.api.VariationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Any catalogue, from a seed: few things of every kind, so that their rules meet. */
final class RandomFair {
    private static final SaleWindow OVER = new SaleWindow(Optional.empty(), Optional.of(Fair.NOW));
    private static final SaleWindow OPEN = new SaleWindow(Optional.of(Fair.NOW), Optional.of(Fair.NOW.plusSeconds(1)));
    private static final int QUOTAS = 5;

    private final Fair fair;
    private final Chance chance;

    private RandomFair(Chance chance) {
        this.chance = chance;
        this.fair = new Fair(chance::id);
    }

    static Fair of(Chance chance, Rounding rounding) {
        return new RandomFair(chance).filled(rounding);
    }

    private Fair filled(Rounding rounding) {
        var extras = chance.some(1 + chance.below(2), fair::addOns);
        extras.forEach(category -> chance.some(
                1 + chance.below(2), () -> kinds(fair.product(chance.price(), simple(), Optional.of(category)))));
        var plain = chance.some(2 + chance.below(2), () -> kinds(fair.product(chance.price(), rich(extras))));
        chance.some(
                chance.below(3),
                () -> bundle(plain, chance.oneIn(3) ? chance.maybe(chance.one(extras)) : Optional.empty()));
        if (chance.oneIn(2)) {
            days();
        }
        for (int i = 0; i < QUOTAS; i++) {
            quota();
        }
        var products = fair.products.stream().map(Product::id).toList();
        fair.pricing(new RandomPricing(chance, products).rules(rounding));
        return fair;
    }

    private Map<String, Object> simple() {
        var terms = new HashMap<String, Object>();
        if (!chance.oneIn(3)) {
            terms.put("taxRule", chance.one(RandomPricing.TAXES));
        }
        switch (chance.below(6)) {
            case 0 -> terms.put("price", ProductTerms.PriceKind.FREE);
            case 1, 2 -> terms.put("tiers", chance.some(1 + chance.below(2), this::tier));
            default -> {}
        }
        return terms;
    }

    private ProductTerms.Tier tier() {
        return new ProductTerms.Tier(
                chance.maybe(Fair.NOW.plusSeconds(1)), Optional.of(1 + chance.below(4)), chance.price());
    }

    private Map<String, Object> rich(List<CategoryId> extras) {
        var terms = new HashMap<>(simple());
        if (!terms.containsKey("tiers") && !terms.containsKey("price") && chance.oneIn(4)) {
            terms.put("price", ProductTerms.PriceKind.OPEN);
            terms.put("open", new ProductTerms.OpenPrice(Optional.of(99_999L), Optional.of(20_000L)));
        }
        terms.put("sale", chance.oneIn(16) ? OVER : chance.oneIn(2) ? OPEN : SaleWindow.ALWAYS);
        terms.put("channels", chance.oneIn(16) ? Set.of(Channel.API) : Set.of());
        terms.put("hidden", chance.oneIn(16));
        terms.put("minPerOrder", chance.oneIn(8) ? 2 : 1);
        terms.put("acrossDates", chance.oneIn(4));
        terms.put(
                "addOns",
                extras.stream()
                        .filter(_ -> !chance.oneIn(3))
                        .map(category -> new ProductTerms.AddOn(
                                category, chance.below(2), 1 + chance.below(2), chance.oneIn(2), !chance.oneIn(3)))
                        .toList());
        return terms;
    }

    private Product kinds(Product product) {
        var kinds = chance.some(
                chance.oneIn(3) ? 2 : 0, () -> fair.kind(product, chance.price(), SaleWindow.ALWAYS, !chance.oneIn(8)));
        return kinds.isEmpty() ? product : fair.with(product, kinds.toArray(Variation[]::new));
    }

    /** Its parts have some of its price, and leave the rest to it. */
    private Product bundle(List<Product> plain, Optional<CategoryId> category) {
        long left = 1 + chance.price();
        var terms = new HashMap<String, Object>(Map.of("taxRule", chance.one(RandomPricing.TAXES)));
        long price = left;
        var parts = new ArrayList<ProductTerms.Part>();
        for (var part : plain.subList(0, 1 + chance.below(plain.size()))) {
            long share = chance.share(left);
            left -= share;
            var kind = part.variations().stream().findFirst().map(Variation::id);
            parts.add(new ProductTerms.Part(part.id(), kind, 1 + chance.below(3), share));
        }
        terms.put("bundle", parts);
        return fair.product(price, terms, category);
    }

    private void days() {
        var prices = new HashMap<UUID, Long>();
        for (var product : fair.products) {
            if (chance.oneIn(4)) {
                prices.put(product.id().value(), chance.price());
            }
            product.variations().stream()
                    .filter(_ -> chance.oneIn(4))
                    .forEach(kind -> prices.put(kind.id().value(), chance.price()));
        }
        fair.day(3, prices);
        fair.day(9, Map.of());
    }

    /** It counts some things: of every kind or of one, on every date or on one. */
    private void quota() {
        var quota = fair.quota();
        var date = fair.dates.isEmpty()
                ? Optional.<DateId>empty()
                : chance.maybe(chance.one(fair.dates).id());
        for (var product : fair.products) {
            if (!chance.oneIn(3)) {
                Optional<VariationId> kind = product.variations().isEmpty()
                        ? Optional.empty()
                        : chance.maybe(chance.one(product.variations()).id());
                fair.counted.add(new Assortment.Counted(quota, date, product.id(), kind));
            }
        }
    }
}
