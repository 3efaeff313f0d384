package dev.bilten.web.shop;

import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Variation;
import java.util.Optional;

/** The names of the fields of the ticket form. */
final class Fields {
    static final String QUANTITY = "q-";
    static final String PRICE = "p-";
    static final String ADD_ON = "a-";
    static final String VOUCHER = "voucher";
    static final String DATE = "date";

    private Fields() {}

    static String key(Product product, Optional<Variation> kind) {
        return product.id() + kind.map(one -> "." + one.id()).orElse("");
    }

    static String key(Item item) {
        return item.product() + item.variation().map(one -> "." + one).orElse("");
    }

    /** @param parent the key of what it is chosen with */
    static String with(String parent, String addOn) {
        return parent + "_" + addOn;
    }
}
