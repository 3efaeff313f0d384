package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.kernel.Text;
import dev.bilten.web.api.Amount;
import dev.bilten.web.api.Faults;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A product to add. Required: name, price. It sells once a quota has it.
 *
 * @param price gross, in the event's currency
 * @param taxRate the tax contained in it, at most 5 decimals; 0 when left out
 * @param maxPerOrder 1 to 1 000; 10 when left out
 * @param active offered to buyers; true when left out
 */
public record NewProduct(
        @Nullable @Schema(required = true, description = "By BCP 47 language, at most 120 characters each")
        Map<String, String> name,

        @Nullable @Schema(description = "By BCP 47 language, at most 2 000 characters each")
        Map<String, String> description,

        @Nullable @Schema(required = true, description = "Gross, in the event's currency")
        Amount price,

        @Nullable @Schema(
                description = "The tax contained in the price, at most 5 decimals",
                minimum = "0",
                maximum = "1",
                defaultValue = "0")
        BigDecimal taxRate,

        @Nullable @Schema(minimum = "1", maximum = "1000", defaultValue = "10")
        Integer maxPerOrder,

        @Nullable @Schema(description = "Offered to buyers", defaultValue = "true")
        Boolean active,

        @Nullable @Schema(description = "Of the same event") UUID category,

        @Nullable @Schema(description = "How it is sold; a plain ticket when left out")
        NewTerms terms) {
    private static final int USUAL_PER_ORDER = 10;

    ProductDraft draft(Currency currency) {
        var faults = new Faults();
        var draft = draft(currency, faults);
        faults.refuseIfAny();
        return draft;
    }

    ProductDraft draft(Currency currency, Faults faults) {
        return new ProductDraft(
                faults.text("/name", name),
                description == null ? Text.EMPTY : faults.text("/description", description),
                faults.amount("/price", price, currency),
                Objects.requireNonNullElse(taxRate, BigDecimal.ZERO),
                Objects.requireNonNullElse(maxPerOrder, USUAL_PER_ORDER),
                Objects.requireNonNullElse(active, true),
                Optional.ofNullable(category).map(CategoryId::new),
                terms == null ? ProductTerms.PLAIN : terms.terms("/terms", faults));
    }
}
