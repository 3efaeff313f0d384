package dev.bilten.admin.checkin;

import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.checkin.api.ListTerms;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a list is for, as the boxes of products and of their kinds say it. */
final class ListTicks {
    private ListTicks() {}

    static Set<Quota.Scope> of(ListTerms terms, List<Product> products) {
        var ticked = new HashSet<Quota.Scope>();
        for (var product : products) {
            if (terms.products().contains(product.id())) {
                ticked.add(Quota.Scope.of(product.id()));
            }
            product.variations().stream()
                    .filter(kind -> terms.variations().contains(kind.id()))
                    .forEach(kind -> ticked.add(new Quota.Scope(product.id(), Optional.of(kind.id()))));
        }
        return ticked;
    }

    static Set<ProductId> products(Collection<Quota.Scope> ticked) {
        return ticked.stream()
                .filter(scope -> scope.variation().isEmpty())
                .map(Quota.Scope::product)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<VariationId> variations(Collection<Quota.Scope> ticked) {
        return ticked.stream().flatMap(scope -> scope.variation().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
