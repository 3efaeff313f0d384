package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.Product;
import dev.bilten.web.api.Amount;
import dev.bilten.web.api.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something an event sells.
 *
 * @param name by BCP 47 language
 * @param price gross: what the buyer pays
 * @param taxRate the tax contained in it: 0.19 for 19 %
 * @param active offered to buyers
 * @param version what an edit has to name
 */
@Schema(name = "Product")
public record ProductView(
        UUID id,
        UUID event,
        @Schema(description = "By BCP 47 language") Map<String, String> name,
        @Schema(description = "By BCP 47 language") Map<String, String> description,
        @Schema(description = "Gross: what the buyer pays") Amount price,

        @Schema(description = "The tax contained in the price: 0.19 for 19 %", minimum = "0", maximum = "1")
        BigDecimal taxRate,

        int maxPerOrder,
        @Schema(description = "Offered to buyers") boolean active,
        @Nullable UUID category,
        TermsView terms,
        List<VariationView> variations,

        @Schema(description = "What an edit has to name") long version) {
    public ProductView {
        variations = List.copyOf(variations);
    }

    static ProductView of(Product product) {
        return new ProductView(
                product.id().value(),
                product.event().value(),
                product.name().byLanguage(),
                product.description().byLanguage(),
                Amount.of(product.price()),
                Numbers.plain(product.taxRate()),
                product.maxPerOrder(),
                product.active(),
                product.category().map(CategoryId::value).orElse(null),
                TermsView.of(product.terms()),
                product.variations().stream().map(VariationView::of).toList(),
                product.version());
    }
}
