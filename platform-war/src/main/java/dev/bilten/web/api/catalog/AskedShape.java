package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.AskedOfAttendee;
import dev.bilten.catalog.api.AskedOfAttendee.Asked;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether the name and the e-mail of whoever comes with a ticket are asked while it is bought. */
@Schema(name = "AskedOfAttendee")
public record AskedShape(
        @Nullable @Schema(defaultValue = "NOT_ASKED", description = "NOT_ASKED, OPTIONAL or REQUIRED")
        Asked name,

        @Nullable @Schema(defaultValue = "NOT_ASKED", description = "NOT_ASKED, OPTIONAL or REQUIRED")
        Asked email) {

    public static AskedShape of(AskedOfAttendee asked) {
        return new AskedShape(asked.name(), asked.email());
    }

    AskedOfAttendee asked() {
        return new AskedOfAttendee(
                Objects.requireNonNullElse(name, Asked.NOT_ASKED), Objects.requireNonNullElse(email, Asked.NOT_ASKED));
    }
}
