package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.Variation;
import dev.bilten.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The same event when its organizer has been at work on what it sells. Its rules are as they were. */
final class Later {
    private Later() {}

    /** Everything costs three times as much and a euro. */
    static Assortment dearer(Assortment before, List<Assortment.Counted> counted) {
        return of(
                before,
                counted,
                product -> terms(
                        product.terms(),
                        product.terms().sale(),
                        List.of(),
                        product.terms().addOns(),
                        product.terms().bundle()),
                true);
    }

    /** Dearer, taken from the shelf, out of its window, without what went with it; and every bundle is put together anew. */
    static Assortment everythingElse(Assortment before, List<Assortment.Counted> counted) {
        var over = new SaleWindow(Optional.empty(), Optional.of(Fair.NOW.minusSeconds(1)));
        return of(
                before,
                counted,
                product -> terms(product.terms(), over, List.of(), List.of(), otherParts(before, product)),
                false);
    }

    /** What was a bundle contains nothing, and what was none contains one of everything else. */
    private static List<ProductTerms.Part> otherParts(Assortment before, Product product) {
        return product.terms().bundle().isEmpty()
                ? before.products().stream()
                        .filter(other -> !other.equals(product))
                        .flatMap(Later::ofEachKind)
                        .toList()
                : List.of();
    }

    private static Stream<ProductTerms.Part> ofEachKind(Product product) {
        return product.variations().isEmpty()
                ? Stream.of(new ProductTerms.Part(product.id(), Optional.empty(), 1, 1))
                : product.variations().stream()
                        .map(kind -> new ProductTerms.Part(product.id(), Optional.of(kind.id()), 1, 1));
    }

    private static Assortment of(
            Assortment before,
            List<Assortment.Counted> counted,
            Function<Product, ProductTerms> terms,
            boolean active) {
        return new Assortment(
                before.event(),
                before.rules(),
                before.products().stream()
                        .map(product -> changed(product, terms.apply(product), active))
                        .toList(),
                before.categories(),
                before.dates().stream().map(Later::withoutPrices).toList(),
                counted);
    }

    private static Product changed(Product product, ProductTerms terms, boolean active) {
        return new Product(
                product.id(),
                product.event(),
                product.category(),
                product.name(),
                product.description(),
                dearer(product.price()),
                new BigDecimal("0.5"),
                product.place(),
                product.maxPerOrder(),
                active,
                terms,
                product.variations().stream().map(Later::changed).toList(),
                1);
    }

    private static Variation changed(Variation kind) {
        return new Variation(
                kind.id(),
                kind.product(),
                kind.name(),
                kind.description(),
                kind.price().map(Later::dearer),
                kind.sale(),
                kind.place(),
                kind.active(),
                1);
    }

    private static EventDate withoutPrices(EventDate date) {
        return new EventDate(
                date.id(),
                date.event(),
                date.title(),
                date.startsAt(),
                date.endsAt(),
                date.sale(),
                date.active(),
                Map.of(),
                1);
    }

    private static Money dearer(Money price) {
        return new Money(price.minor() * 3 + 100, price.currency());
    }

    private static ProductTerms terms(
            ProductTerms before,
            SaleWindow sale,
            List<ProductTerms.Tier> tiers,
            List<ProductTerms.AddOn> addOns,
            List<ProductTerms.Part> bundle) {
        return new ProductTerms(
                1,
                before.price(),
                before.open(),
                tiers,
                sale,
                Set.copyOf(before.channels()),
                before.hidden(),
                before.minPerOrder(),
                before.maxPerPerson(),
                before.approval(),
                addOns,
                bundle,
                before.validity(),
                before.admission(),
                before.acrossDates(),
                before.taxRule(),
                before.attendee());
    }
}
