package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.Category;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A heading that products stand under. */
@Schema(name = "Category")
public record CategoryView(
        UUID id,
        UUID event,
        @Schema(description = "By BCP 47 language") Map<String, String> name,
        @Schema(description = "By BCP 47 language") Map<String, String> description,

        @Schema(description = "Its products are sold only together with one that asks for it")
        boolean addOn,

        @Schema(description = "What an edit has to name") long version) {

    static CategoryView of(Category category) {
        return new CategoryView(
                category.id().value(),
                category.event().value(),
                category.name().byLanguage(),
                category.description().byLanguage(),
                category.addOn(),
                category.version());
    }
}
