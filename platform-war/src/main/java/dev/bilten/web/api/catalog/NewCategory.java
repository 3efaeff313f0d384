package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.CategoryDraft;
import dev.bilten.kernel.Text;
import dev.bilten.web.api.Faults;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A category to add, or as it shall be. Required: name; an edit names the version that was read. */
public record NewCategory(
        @Nullable @Schema(required = true, description = "By BCP 47 language, at most 120 characters each")
        Map<String, String> name,

        @Nullable @Schema(description = "By BCP 47 language, at most 2 000 characters each")
        Map<String, String> description,

        @Nullable @Schema(description = "Its products are sold only together with one that asks for it", defaultValue = "false")
        Boolean addOn,

        @Nullable @Schema(description = "The version that was read; only for an edit")
        Long version) {

    CategoryDraft draft(boolean edit) {
        var faults = new Faults();
        if (edit && version == null) {
            faults.missing("/version");
        }
        var draft = new CategoryDraft(
                faults.text("/name", name),
                description == null ? Text.EMPTY : faults.text("/description", description),
                Boolean.TRUE.equals(addOn));
        faults.refuseIfAny();
        return draft;
    }

    long seen() {
        return version == null ? -1 : version;
    }
}
