package dev.bilten.admin.dates;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.kernel.Money;
import dev.bilten.webkit.forms.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What costs something else on the dates of a plan: a field for each product, left empty where it costs what it costs. */
final class PlanPrices {
    private static final String PRICE = "price-";

    private PlanPrices() {}

    static String field(Product product) {
        return PRICE + product.id();
    }

    static Map<UUID, Long> read(Form form, Event event, List<Product> products) {
        var prices = new HashMap<UUID, Long>();
        dated(products)
                .forEach(product -> form.money(field(product), event.currency())
                        .value()
                        .map(Money::minor)
                        .ifPresent(minor -> prices.put(product.id().value(), minor)));
        return prices;
    }

    /** A pass for all dates has the same price on each. */
    static List<Product> dated(List<Product> products) {
        return products.stream()
                .filter(product -> !product.terms().acrossDates())
                .toList();
    }

    static Map<String, String> fields(List<Product> products) {
        var fields = new HashMap<String, String>();
        products.forEach(product -> fields.put("/prices/" + product.id(), field(product)));
        return fields;
    }
}
