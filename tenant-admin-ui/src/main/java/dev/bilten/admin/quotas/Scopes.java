package dev.bilten.admin.quotas;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.Variation;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.forms.Form;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a limit counts, as boxes to tick and in words. A box's value is the id of a product or of one of its kinds. */
public record Scopes(List<Product> products, Wording wording) {
    public Scopes {
        products = List.copyOf(products);
    }

    /** For a page that has words of its own. */
    public static Scopes in(List<Product> products, Wording page) {
        return new Scopes(products, new Wording(page.messages(), QuotaPage.PAGE, page.locale()));
    }

    public record Tick(String id, Phrase name, boolean on, List<Tick> kinds) {
        public Tick {
            kinds = List.copyOf(kinds);
        }
    }

    public List<Tick> ticks(Set<Quota.Scope> ticked) {
        return products.stream()
                .map(product -> new Tick(
                        product.id().toString(),
                        wording.said(product.name()),
                        ticked.contains(Quota.Scope.of(product.id())),
                        product.variations().stream()
                                .map(kind -> new Tick(
                                        kind.id().toString(),
                                        wording.said(kind.name()),
                                        ticked.contains(scope(product, kind)),
                                        List.of()))
                                .toList()))
                .toList();
    }

    public Set<Quota.Scope> read(Form form) {
        var known = new LinkedHashMap<String, Quota.Scope>();
        for (var product : products) {
            known.put(product.id().toString(), Quota.Scope.of(product.id()));
            product.variations().forEach(kind -> known.put(kind.id().toString(), scope(product, kind)));
        }
        return form.choices("items", known.keySet()).stream().map(known::get).collect(Collectors.toUnmodifiableSet());
    }

    /** {@code Day ticket, Evening ticket (Adult, Child)}; empty where nothing is counted. */
    public Phrase told(Collection<Quota.Scope> items) {
        Map<Product, Phrase> words = new LinkedHashMap<>();
        for (var product : products) {
            var kinds = product.variations().stream()
                    .filter(kind -> items.contains(scope(product, kind)))
                    .map(kind -> wording.said(kind.name()))
                    .toList();
            var name = wording.said(product.name());
            if (items.contains(Quota.Scope.of(product.id()))) {
                words.put(product, name);
            } else if (!kinds.isEmpty()) {
                words.put(product, wording.phrase("quota.kinds.of", name, joined(kinds)));
            }
        }
        return joined(words.values());
    }

    private Phrase joined(Collection<Phrase> words) {
        return Phrase.joined(wording.text("quota.comma"), List.copyOf(words));
    }

    private static Quota.Scope scope(Product product, Variation kind) {
        return new Quota.Scope(product.id(), Optional.of(kind.id()));
    }
}
