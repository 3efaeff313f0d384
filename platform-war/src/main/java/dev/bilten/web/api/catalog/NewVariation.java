package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.VariationDraft;
import dev.bilten.kernel.Text;
import dev.bilten.web.api.Amount;
import dev.bilten.web.api.Faults;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A variation to add, or as it shall be, whole. Required: name; an edit names the version that was read. */
public record NewVariation(
        @Nullable @Schema(required = true, description = "By BCP 47 language, at most 120 characters each")
        Map<String, String> name,

        @Nullable @Schema(description = "By BCP 47 language, at most 2 000 characters each")
        Map<String, String> description,

        @Nullable @Schema(description = "Gross, in the event's currency; left out for the product's")
        Amount price,

        @Schema(description = "Within that of the product") NewTerms.@Nullable Window sale,

        @Nullable @Schema(description = "Offered to buyers", defaultValue = "true")
        Boolean active,

        @Nullable @Schema(description = "The version that was read; only for an edit")
        Long version) {

    VariationDraft draft(Currency currency, boolean edit) {
        var faults = new Faults();
        if (edit && version == null) {
            faults.missing("/version");
        }
        var draft = new VariationDraft(
                faults.text("/name", name),
                description == null ? Text.EMPTY : faults.text("/description", description),
                price == null ? Optional.empty() : Optional.of(faults.amount("/price", price, currency)),
                sale == null ? SaleWindow.ALWAYS : sale.window(),
                Objects.requireNonNullElse(active, true));
        faults.refuseIfAny();
        return draft;
    }

    long seen() {
        return version == null ? -1 : version;
    }
}
