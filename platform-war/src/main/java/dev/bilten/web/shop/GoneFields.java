package dev.bilten.web.shop;

import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Variation;
import dev.bilten.webkit.forms.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a page that was open for a while asks for and a new one does not: a product or a kind that was switched off since, or a
 * product without a kind that has kinds by now.
 */
final class GoneFields {
    private final Form form;
    private final List<Product> products;
    private final Set<Product> asked = new LinkedHashSet<>();

    private GoneFields(Form form, List<Product> products) {
        this.form = form;
        this.products = products;
        for (var product : products) {
            every(product).forEach(kind -> {
                var key = Fields.key(product, kind);
                look(Fields.QUANTITY + key, product, sold(product, kind));
                addOns(product, key);
            });
        }
    }

    /** @param products all of the event, those too that are switched off */
    static Set<Product> asked(Form form, List<Product> products) {
        return new GoneFields(form, products).asked;
    }

    private void addOns(Product parent, String key) {
        for (var rule : parent.terms().addOns()) {
            products.stream()
                    .filter(addOn -> addOn.category().equals(Optional.of(rule.category())))
                    .forEach(addOn -> every(addOn)
                            .forEach(kind -> look(
                                    Fields.ADD_ON + Fields.with(key, Fields.key(addOn, kind)),
                                    addOn,
                                    sold(addOn, kind))));
        }
    }

    private void look(String field, Product product, boolean sold) {
        var typed = form.raw(field);
        if (!sold && !typed.isEmpty() && !typed.equals("0")) {
            asked.add(product);
        }
    }

    private static Stream<Optional<Variation>> every(Product product) {
        return Stream.concat(
                Stream.of(Optional.empty()), product.variations().stream().map(Optional::of));
    }

    private static boolean sold(Product product, Optional<Variation> kind) {
        return product.active()
                && kind.map(Variation::active).orElse(product.variations().isEmpty());
    }
}
