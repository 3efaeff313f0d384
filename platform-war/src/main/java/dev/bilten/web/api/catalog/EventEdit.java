package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.EventDraft;
import dev.bilten.web.api.Faults;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event as it shall be from now on, whole: like {@link NewEvent}, and with the version that was read. What is left out is emptied. */
public record EventEdit(
        @Nullable @Schema(required = true, description = "The version that was read; an event edited meanwhile is refused")
        Long version,

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
        if (version == null) {
            faults.missing("/version");
        }
        var draft =
                new NewEvent(title, text, startsAt, endsAt, timeZone, venueName, venueAddress, currency).draft(faults);
        faults.refuseIfAny();
        return draft;
    }

    long seen() {
        return version == null ? -1 : version;
    }
}
