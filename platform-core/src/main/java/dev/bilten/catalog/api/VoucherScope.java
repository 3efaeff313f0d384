package dev.bilten.catalog.api;

import dev.bilten.kernel.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What a voucher is good for: whatever is named by any of the three; with nothing named, everything.
 *
 * @param schema of the document; 1
 */
public record VoucherScope(int schema, Set<ProductId> products, Set<VariationId> variations, Set<QuotaId> quotas) {
    public static final VoucherScope EVERYTHING = new VoucherScope(1, Set.of(), Set.of(), Set.of());

    public VoucherScope {
        Schema.known(schema, 1, "voucher scope");
        products = Set.copyOf(products);
        variations = Set.copyOf(variations);
        quotas = Set.copyOf(quotas);
    }

    public boolean covers(Item item, Set<QuotaId> itsQuotas) {
        var everything = products.isEmpty() && variations.isEmpty() && quotas.isEmpty();
        return everything
                || products.contains(item.product())
                || item.variation().filter(variations::contains).isPresent()
                || !Collections.disjoint(quotas, itsQuotas);
    }

    public List<Violation> violations(VoucherChoices known) {
        var found = new ArrayList<Violation>();
        VoucherChoices.check(found, "/products", products, known.products());
        VoucherChoices.check(found, "/variations", variations, known.variations());
        VoucherChoices.check(found, "/quotas", quotas, known.quotas());
        return found;
    }
}
