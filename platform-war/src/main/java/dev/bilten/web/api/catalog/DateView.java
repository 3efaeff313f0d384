package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.DateSummary;
import dev.bilten.catalog.api.EventDate;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One date of a series. */
@Schema(name = "Date")
public record DateView(
        UUID id,
        UUID event,

        @Schema(description = "By BCP 47 language; empty: as the event")
        Map<String, String> title,

        Instant startsAt,
        @Nullable Instant endsAt,
        NewTerms.Window sale,
        @Schema(description = "Offered to buyers") boolean active,

        @Schema(description = "What costs something else: minor units by the id of a product or variation")
        Map<String, Long> prices,

        @Nullable @Schema(description = "Places of its own quotas; null without a limit, and for a single date")
        Integer size,

        @Nullable @Schema(description = "What its scarcest quota still has; null without a limit, and for a single date")
        Integer left,

        @Schema(description = "What an edit has to name") long version) {

    static DateView of(DateSummary summary) {
        return of(summary.date(), summary.size().orElse(null), summary.left().orElse(null));
    }

    static DateView of(EventDate date) {
        return of(date, null, null);
    }

    private static DateView of(EventDate date, @Nullable Integer size, @Nullable Integer left) {
        var prices = new TreeMap<String, Long>();
        date.prices().forEach((id, minor) -> prices.put(id.toString(), minor));
        return new DateView(
                date.id().value(),
                date.event().value(),
                date.title().byLanguage(),
                date.startsAt(),
                date.endsAt().orElse(null),
                NewTerms.Window.of(date.sale()),
                date.active(),
                prices,
                size,
                left,
                date.version());
    }
}
