package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.EventDraft;
import dev.bilten.kernel.Text;
import dev.bilten.web.api.Faults;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event to make. Required: title, timeZone, currency; what else is missing the checklist asks for before it is published.
 *
 * @param title by BCP 47 language, at most 200 characters each
 * @param text plain paragraphs by language, at most 20 000 characters each
 * @param timeZone IANA name
 * @param currency ISO 4217; it stays once there is a product
 */
public record NewEvent(
        @Nullable @Schema(required = true, description = "By BCP 47 language, at most 200 characters each")
        Map<String, String> title,

        @Nullable @Schema(description = "Plain paragraphs, by BCP 47 language, at most 20 000 characters each")
        Map<String, String> text,

        @Nullable Instant startsAt,
        @Nullable Instant endsAt,

        @Nullable @Schema(required = true, description = "IANA name", examples = "Europe/Berlin")
        String timeZone,

        @Nullable @Schema(maxLength = 300) String venueName,
        @Nullable @Schema(maxLength = 300) String venueAddress,

        @Nullable @Schema(required = true, pattern = "^[A-Z]{3}$", description = "ISO 4217")
        String currency) {

    EventDraft draft() {
        var faults = new Faults();
        var draft = draft(faults);
        faults.refuseIfAny();
        return draft;
    }

    EventDraft draft(Faults faults) {
        return new EventDraft(
                faults.text("/title", title),
                text == null ? Text.EMPTY : faults.text("/text", text),
                Optional.ofNullable(startsAt),
                Optional.ofNullable(endsAt),
                faults.zone("/timeZone", timeZone),
                Objects.requireNonNullElse(venueName, ""),
                Objects.requireNonNullElse(venueAddress, ""),
                faults.currency("/currency", currency));
    }
}
