package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.web.api.Amount;
import dev.bilten.web.api.Faults;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product as it shall be from now on, whole: like {@link NewProduct}, and with the version that was read. Orders there are keep their price. */
public record ProductEdit(
        @Nullable @Schema(required = true, description = "The version that was read; a product edited meanwhile is refused")
        Long version,

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

        @Nullable @Schema(description = "Of the same event; left out, it stays where it is")
        UUID category,

        @Nullable @Schema(description = "How it is sold; left out, it stays as it is")
        NewTerms terms) {

    /** What is left out of how it is sold stays as it is now: clients that know only the facts reset nothing. */
    ProductDraft draft(Currency currency, Product now) {
        var faults = new Faults();
        if (version == null) {
            faults.missing("/version");
        }
        var draft = new NewProduct(name, description, price, taxRate, maxPerOrder, active, category, terms)
                .draft(currency, faults);
        faults.refuseIfAny();
        var kept = category == null ? draft.in(now.category()) : draft;
        return terms == null ? kept.with(now.terms()) : kept;
    }

    long seen() {
        return version == null ? -1 : version;
    }
}
