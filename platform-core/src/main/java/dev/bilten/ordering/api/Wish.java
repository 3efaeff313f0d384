package dev.bilten.ordering.api;

import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.kernel.Money;
import java.util.List;
import java.util.Optional;

/**
 * How many of an item a buyer asks for.
 *
 * @param offered what the buyer wants to pay for each, where the price is open
 * @param addOns what is chosen with them: so many for all of them together
 */
public record Wish(Item item, int quantity, Optional<Money> offered, List<Wish> addOns) {
    public Wish {
        addOns = List.copyOf(addOns);
    }

    public Wish(Item item, int quantity) {
        this(item, quantity, Optional.empty(), List.of());
    }

    public Wish(ProductId product, int quantity) {
        this(Item.of(product), quantity);
    }

    public ProductId product() {
        return item.product();
    }
}
