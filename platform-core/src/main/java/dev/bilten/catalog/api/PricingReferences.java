package dev.bilten.catalog.api;

import dev.bilten.kernel.Violation;
import java.util.List;
import java.util.Set;

/** What settings about prices may name, so that a name that means nothing is found when it is entered. */
public record PricingReferences(
        Set<ProductId> products, Set<VariationId> variations, Set<QuotaId> quotas, Set<String> paymentMethods) {
    public PricingReferences {
        products = Set.copyOf(products);
        variations = Set.copyOf(variations);
        quotas = Set.copyOf(quotas);
        paymentMethods = Set.copyOf(paymentMethods);
    }

    static <T> void check(List<Violation> found, String pointer, Set<T> named, Set<T> known) {
        if (!known.containsAll(named)) {
            found.add(Violation.of(pointer, "error.unknown-choice"));
        }
    }
}
