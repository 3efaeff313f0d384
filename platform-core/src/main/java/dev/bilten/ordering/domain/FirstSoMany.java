package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.ordering.api.Hold;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Products whose first so many have a price of their own, and what is one of those. A part of a bundle, and an add-on that
 * costs nothing, is none: nobody took the cheaper price with it. Where the first so many are free, one that costs nothing may
 * be one of them and is.
 *
 * @param products those with such a price
 * @param free those of them whose first so many cost nothing
 */
public record FirstSoMany(Set<ProductId> products, Set<ProductId> free) {
    static final FirstSoMany NONE = new FirstSoMany(Set.of(), Set.of());

    public FirstSoMany {
        products = Set.copyOf(products);
        free = Set.copyOf(free);
    }

    public static FirstSoMany of(Collection<Product> products) {
        return new FirstSoMany(withFirst(products, false), withFirst(products, true));
    }

    private static Set<ProductId> withFirst(Collection<Product> products, boolean free) {
        return products.stream()
                .filter(product -> product.terms().tiers().stream()
                        .anyMatch(tier -> tier.first().isPresent() && (!free || tier.priceMinor() == 0)))
                .map(Product::id)
                .collect(Collectors.toSet());
    }

    public boolean isEmpty() {
        return products.isEmpty();
    }

    /**
     * @param within it belongs to a ticket
     * @param listed what it costs, in minor units
     */
    boolean counts(ProductId product, boolean within, long listed) {
        return products.contains(product) && (!within || listed > 0 || free.contains(product));
    }

    private boolean counts(Hold.Line line) {
        return !line.contained()
                && counts(
                        line.product(), line.parent().isPresent(), line.listed().minor());
    }

    /** How many of each there are in some lines. */
    public Map<ProductId, Long> in(List<Hold.Line> lines) {
        var found = new HashMap<ProductId, Long>();
        lines.stream()
                .filter(this::counts)
                .forEach(line -> found.merge(line.product(), (long) line.quantity(), Long::sum));
        return found;
    }
}
