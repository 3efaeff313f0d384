package dev.bilten.catalog.domain;

import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.Product;
import java.util.List;

/** Which categories are chosen from with other products. */
public final class AddOns {
    private AddOns() {}

    public static boolean askFor(List<Product> products, CategoryId category) {
        return products.stream()
                .flatMap(product -> product.terms().addOns().stream())
                .anyMatch(addOn -> addOn.category().equals(category));
    }
}
