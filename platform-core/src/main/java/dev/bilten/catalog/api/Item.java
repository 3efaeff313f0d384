package dev.bilten.catalog.api;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * What exactly is sold: a product, of one kind where it has kinds, on one date where it belongs to one. Stock and prices
 * are asked by it.
 *
 * @param variation empty for a product without variations
 * @param date empty for an event without dates, and for a product that is good for all of them
 */
public record Item(ProductId product, Optional<VariationId> variation, Optional<DateId> date)
        implements Comparable<Item> {
    private static final UUID NONE = new UUID(0, 0);
    private static final Comparator<Item> ORDER = Comparator.<Item, UUID>comparing(item -> item.product.value())
            .thenComparing(item -> item.variation.map(VariationId::value).orElse(NONE))
            .thenComparing(item -> item.date.map(DateId::value).orElse(NONE));

    public static Item of(ProductId product) {
        return new Item(product, Optional.empty(), Optional.empty());
    }

    @Override
    public int compareTo(Item other) {
        return ORDER.compare(this, other);
    }
}
