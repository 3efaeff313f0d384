package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.Variation;
import dev.bilten.web.api.Amount;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A kind of a product; a product that has any is sold only as one of them. */
@Schema(name = "Variation")
public record VariationView(
        UUID id,
        UUID product,
        @Schema(description = "By BCP 47 language") Map<String, String> name,
        @Schema(description = "By BCP 47 language") Map<String, String> description,

        @Nullable @Schema(description = "Null: the product's")
        Amount price,

        NewTerms.Window sale,
        @Schema(description = "Offered to buyers") boolean active,
        @Schema(description = "What an edit has to name") long version) {

    static VariationView of(Variation variation) {
        return new VariationView(
                variation.id().value(),
                variation.product().value(),
                variation.name().byLanguage(),
                variation.description().byLanguage(),
                variation.price().map(Amount::of).orElse(null),
                NewTerms.Window.of(variation.sale()),
                variation.active(),
                variation.version());
    }
}
