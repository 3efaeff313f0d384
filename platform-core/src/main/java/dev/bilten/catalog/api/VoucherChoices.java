package dev.bilten.catalog.api;

import dev.bilten.kernel.Violation;
import java.util.List;
import java.util.Set;

/** What there is at an event for a voucher to be good for. */
public record VoucherChoices(Set<ProductId> products, Set<VariationId> variations, Set<QuotaId> quotas) {
    public VoucherChoices {
        products = Set.copyOf(products);
        variations = Set.copyOf(variations);
        quotas = Set.copyOf(quotas);
    }

    static <T> void check(List<Violation> found, String pointer, Set<T> named, Set<T> known) {
        if (!known.containsAll(named)) {
            found.add(Violation.of(pointer, "error.unknown-choice"));
        }
    }
}
