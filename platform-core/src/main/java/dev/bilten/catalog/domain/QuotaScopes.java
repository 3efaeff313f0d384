package dev.bilten.catalog.domain;

import dev.bilten.catalog.api.DatePlan;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Quota;
import dev.bilten.kernel.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whether what a quota or a price is for is there in its event. */
public final class QuotaScopes {
    private QuotaScopes() {}

    public static boolean known(List<Product> products, Collection<Quota.Scope> items) {
        return items.stream().allMatch(item -> products.stream().anyMatch(product -> has(product, item)));
    }

    /** A product or one of its variations. */
    public static boolean priced(List<Product> products, UUID item) {
        return products.stream()
                .anyMatch(product -> product.id().value().equals(item)
                        || product.variations().stream()
                                .anyMatch(kind -> kind.id().value().equals(item)));
    }

    public static List<Violation> unknown(List<Product> products, DatePlan plan) {
        var found = new ArrayList<Violation>();
        for (int i = 0; i < plan.quotas().size(); i++) {
            if (!known(products, plan.quotas().get(i).items())) {
                found.add(Violation.of("/quotas/" + i + "/items", "error.unknown-choice"));
            }
        }
        for (var item : plan.prices().keySet()) {
            if (!priced(products, item)) {
                found.add(Violation.of("/prices/" + item, "error.unknown-choice"));
            }
        }
        return found;
    }

    private static boolean has(Product product, Quota.Scope item) {
        return product.id().equals(item.product())
                && item.variation().map(id -> product.variation(id).isPresent()).orElse(true);
    }
}
