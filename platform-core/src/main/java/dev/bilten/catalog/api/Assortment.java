package dev.bilten.catalog.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything an event sells and the rules it is sold by, read together: what decides whether something may be bought.
 *
 * @param products all, also the inactive ones
 * @param counted which quotas count what
 */
public record Assortment(
        Event event,
        EventRules rules,
        List<Product> products,
        List<Category> categories,
        List<EventDate> dates,
        List<Counted> counted) {
    public Assortment {
        products = List.copyOf(products);
        categories = List.copyOf(categories);
        dates = List.copyOf(dates);
        counted = List.copyOf(counted);
    }

    /** A quota counts a product: of all variations or of one, of all dates or of one. */
    public record Counted(QuotaId quota, Optional<DateId> date, ProductId product, Optional<VariationId> variation) {
        boolean counts(Item item) {
            return product.equals(item.product())
                    && (variation.isEmpty() || variation.equals(item.variation()))
                    && (date.isEmpty() || date.equals(item.date()));
        }
    }

    public Optional<Product> product(ProductId id) {
        return products.stream().filter(product -> product.id().equals(id)).findFirst();
    }

    public Optional<Category> category(CategoryId id) {
        return categories.stream().filter(category -> category.id().equals(id)).findFirst();
    }

    public Optional<EventDate> date(DateId id) {
        return dates.stream().filter(date -> date.id().equals(id)).findFirst();
    }

    /** The quotas an item needs. */
    public Set<QuotaId> quotas(Item item) {
        return counted.stream()
                .filter(one -> one.counts(item))
                .map(Counted::quota)
                .collect(Collectors.toSet());
    }

    /** Sold only together with something that asks for it. */
    public boolean addOn(Product product) {
        return product.category().flatMap(this::category).map(Category::addOn).orElse(false);
    }
}
