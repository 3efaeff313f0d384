package dev.bilten.catalog.api;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import java.util.Optional;

/**
 * A kind of a product. A product that has any is sold only as one of them.
 *
 * @param price empty: the product's
 * @param place its place among them, from 0
 */
public record Variation(
        VariationId id,
        ProductId product,
        Text name,
        Text description,
        Optional<Money> price,
        SaleWindow sale,
        int place,
        boolean active,
        long version) {}
