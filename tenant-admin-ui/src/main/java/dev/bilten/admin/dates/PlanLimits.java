package dev.bilten.admin.dates;

import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.webkit.forms.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The limits that each date of a plan gets: {@code quota}, {@code size} and {@code products} of the first, and with {@code -2} and
 * so on behind of the others. One that counts nothing is none.
 */
final class PlanLimits {
    private static final int MOST = 4;

    private PlanLimits() {}

    /** @param suffix of the names of its fields */
    record Limit(String suffix, QuotaDraft draft) {}

    static List<QuotaDraft> read(Form form, List<Product> products) {
        return all(form, products).stream().map(Limit::draft).toList();
    }

    static Map<String, String> fields(Form form, List<Product> products) {
        var fields = new HashMap<String, String>();
        var all = all(form, products);
        for (int i = 0; i < all.size(); i++) {
            var suffix = all.get(i).suffix();
            fields.put("/quotas/" + i + "/size", "size" + suffix);
            fields.put("/quotas/" + i + "/name", "quota" + suffix);
            fields.put("/quotas/" + i + "/items", "products" + suffix);
        }
        return fields;
    }

    static List<String> suffixes() {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(number -> number == 1 ? "" : "-" + number)
                .toList();
    }

    static Set<String> counted(Form form, List<Product> products, String suffix) {
        var offered = products.stream().map(product -> product.id().toString()).collect(Collectors.toSet());
        return form.choices("products" + suffix, offered);
    }

    private static List<Limit> all(Form form, List<Product> products) {
        var limits = new ArrayList<Limit>();
        for (var suffix : suffixes()) {
            var counted = counted(form, products, suffix).stream()
                    .map(id -> new ProductId(UUID.fromString(id)))
                    .collect(Collectors.toSet());
            var size = form.integer("size" + suffix, 0, QuotaDraft.LARGEST).value();
            var name = form.text("quota" + suffix).max(120).value();
            if (!counted.isEmpty()) {
                limits.add(new Limit(suffix, QuotaDraft.plain(name, size, counted)));
            } else if (size.isPresent()) {
                form.fault("products" + suffix, "error.nothing-chosen");
            }
        }
        return limits;
    }
}
