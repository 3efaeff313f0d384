package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventState;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event as programs see it.
 *
 * @param slug its part of the shop's address
 * @param title by BCP 47 language: {@code {"en": "Night of Lanterns", "ar": "…"}}
 * @param text plain paragraphs by language
 * @param startsAt ISO 8601 in UTC; null in a draft without a date
 * @param timeZone IANA name of the zone the shop shows its times in
 * @param currency ISO 4217, of all its prices
 * @param url its page in the shop, which answers while it is live
 * @param version what an edit has to name
 */
@Schema(name = "Event")
public record EventView(
        UUID id,

        @Schema(description = "Its part of the shop's address")
        String slug,

        EventState state,
        @Schema(description = "By BCP 47 language") Map<String, String> title,

        @Schema(description = "Plain paragraphs, by BCP 47 language")
        Map<String, String> text,

        @Nullable Instant startsAt,
        @Nullable Instant endsAt,

        @Schema(description = "IANA name", examples = "Europe/Berlin")
        String timeZone,

        String venueName,
        String venueAddress,

        @Schema(pattern = "^[A-Z]{3}$", description = "ISO 4217, of all its prices")
        String currency,

        @Schema(description = "Its orders are a test") boolean testMode,

        @Schema(description = "It has dates of its own") boolean series,

        @Schema(description = "When it is sold at all") NewTerms.Window presale,

        @Schema(format = "uri", description = "Its page in the shop, which answers while it is live")
        String url,

        @Schema(description = "What an edit has to name") long version) {

    static EventView of(Event event, URI shop) {
        return new EventView(
                event.id().value(),
                event.slug(),
                event.state(),
                event.title().byLanguage(),
                event.text().byLanguage(),
                event.startsAt().orElse(null),
                event.endsAt().orElse(null),
                event.zone().getId(),
                event.venueName(),
                event.venueAddress(),
                event.currency().getCurrencyCode(),
                event.testMode(),
                event.series(),
                NewTerms.Window.of(event.sale()),
                shop.resolve("/events/" + event.slug()).toString(),
                event.version());
    }
}
