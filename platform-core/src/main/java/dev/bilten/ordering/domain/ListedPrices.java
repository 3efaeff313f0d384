package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.PriceList;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.domain.pricing.ListedPrice;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How many of what was asked for cost how much. */
final class ListedPrices {
    /** @param parts several where the price changes on the way */
    record Priced(List<ListedPrice.Part> parts, List<Refusal> refusals) {
        private static Priced refused(Refusal refusal) {
            return new Priced(List.of(), List.of(refusal));
        }
    }

    private final Assortment assortment;
    private final Request request;
    private final FirstSoMany counted;

    ListedPrices(Assortment assortment, Request request) {
        this.assortment = assortment;
        this.request = request;
        this.counted = FirstSoMany.of(assortment.products());
    }

    /**
     * The answers stand in the order of the lines. Who is among the first so many goes by what a line is, not by where it
     * stands: it depends neither on the order of a cart nor on what is an add-on of what.
     */
    List<Priced> of(List<AskedLine> lines) {
        var found = new Priced[lines.size()];
        var before = new HashMap<ProductId, Long>();
        IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(i -> lines.get(i).included())
                        .thenComparing(i -> lines.get(i).wish().item()))
                .forEach(i -> found[i] = next(lines.get(i), before));
        return List.of(found);
    }

    /** @param before how many of each the lines before it are, of those that are counted */
    private Priced next(AskedLine line, Map<ProductId, Long> before) {
        var product = line.product().id();
        var priced = priced(line, request.sold().of(product) + before.getOrDefault(product, 0L));
        priced.parts().stream()
                .filter(part -> counted.counts(product, line.addOn(), part.minor()))
                .forEach(part -> before.merge(product, (long) part.quantity(), Long::sum));
        return priced;
    }

    private Priced priced(AskedLine line, long before) {
        var wish = line.wish();
        var currency = assortment.event().currency();
        if (wish.offered().isPresent() && line.product().terms().price() != ProductTerms.PriceKind.OPEN) {
            return Priced.refused(Refusal.of(line.pointer() + "/price", WhyRefused.PRICE_NOT_OPEN));
        }
        if (wish.offered().filter(price -> !price.currency().equals(currency)).isPresent()) {
            return Priced.refused(
                    Refusal.of(line.pointer() + "/price", WhyRefused.OTHER_CURRENCY, currency.getCurrencyCode()));
        }
        if (line.included()) {
            return new Priced(List.of(new ListedPrice.Part(wish.quantity(), 0)), List.of());
        }
        return switch (listed(line, before)) {
            case ListedPrice.Answer.Listed(var parts) -> new Priced(parts, List.of());
            case ListedPrice.Answer.NotPossible(var why) -> Priced.refused(notPossible(line, why));
        };
    }

    private Refusal notPossible(AskedLine line, Violation why) {
        return new Refusal(
                line.pointer() + why.pointer(),
                why.arguments().isEmpty() ? WhyRefused.PRICE_REQUIRED : WhyRefused.PRICE_BETWEEN,
                why.arguments().stream().map(minor -> (Object) amount(minor)).toList());
    }

    private Object amount(Object minor) {
        return minor instanceof Long amount
                ? new Money(amount, assortment.event().currency()).major()
                : minor;
    }

    private ListedPrice.Answer listed(AskedLine line, long before) {
        var wish = line.wish();
        var variation = wish.item()
                .variation()
                .flatMap(id -> line.product().variations().stream()
                        .filter(kind -> kind.id().equals(id))
                        .findFirst());
        return ListedPrice.of(
                PriceList.of(line.product(), variation, wish.item().date().flatMap(assortment::date)),
                new ListedPrice.Question(
                        wish.quantity(), request.now(), wish.offered().map(Money::minor), before));
    }
}
