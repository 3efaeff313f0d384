package dev.bilten.admin.products;

import dev.bilten.admin.Percent;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.kernel.Money;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A product as a form, there and back. */
final class ProductForm {
    static final Map<String, String> FIELDS = Map.of("/name", "name.en", "/description", "description.en");

    private static final int LARGEST_SIZE = 10_000_000;
    private static final int MOST_PER_ORDER = 1_000;
    private static final int USUAL_PER_ORDER = 10;

    private ProductForm() {}

    static ProductDraft read(Form form, Currency currency, boolean active) {
        return new ProductDraft(
                form.localizedText("name").required().max(120).value(),
                form.localizedText("description").max(2_000).value(),
                form.money("price", currency)
                        .required()
                        .value()
                        .map(Money::minor)
                        .orElse(0L),
                Percent.read(form, "taxRate"),
                form.integer("maxPerOrder", 1, MOST_PER_ORDER)
                        .required()
                        .value()
                        .orElse(1),
                active);
    }

    /** How many there are; empty for unlimited. */
    static Optional<Integer> size(Form form) {
        return form.integer("size", 0, LARGEST_SIZE).value();
    }

    static FormView fresh(Optional<BigDecimal> usualTax) {
        return FormView.of(Map.of(
                "maxPerOrder",
                String.valueOf(USUAL_PER_ORDER),
                "taxRate",
                Percent.text(usualTax.orElse(BigDecimal.ZERO)),
                "active",
                "on"));
    }

    static FormView of(Product product) {
        var values = new HashMap<String, String>();
        product.name().byLanguage().forEach((language, words) -> values.put("name." + language, words));
        product.description().byLanguage().forEach((language, words) -> values.put("description." + language, words));
        values.put("price", product.price().major().toPlainString());
        values.put("taxRate", Percent.text(product.taxRate()));
        values.put("maxPerOrder", String.valueOf(product.maxPerOrder()));
        values.put("active", product.active() ? "on" : "");
        return FormView.of(values);
    }
}
