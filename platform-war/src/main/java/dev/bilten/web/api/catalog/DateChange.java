package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.DateDraft;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.kernel.Text;
import dev.bilten.web.api.Faults;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A date as it shall be from now on, whole. What is left out is emptied. */
public record DateChange(
        @Nullable @Schema(required = true, description = "The version that was read")
        Long version,

        @Nullable @Schema(description = "By BCP 47 language")
        Map<String, String> title,

        @Nullable @Schema(required = true) Instant startsAt,
        @Nullable Instant endsAt,
        NewTerms.@Nullable Window sale,
        @Nullable @Schema(defaultValue = "true") Boolean active,

        @Nullable @Schema(description = "Minor units by the id of a product or variation")
        Map<String, Long> prices) {

    DateDraft draft() {
        var faults = new Faults();
        if (version == null) {
            faults.missing("/version");
        }
        if (startsAt == null) {
            faults.missing("/startsAt");
        }
        var draft = new DateDraft(
                title == null ? Text.EMPTY : faults.text("/title", title),
                Objects.requireNonNullElse(startsAt, Instant.EPOCH),
                Optional.ofNullable(endsAt),
                sale == null ? SaleWindow.ALWAYS : sale.window(),
                Objects.requireNonNullElse(active, true),
                NewDates.prices(prices, faults));
        faults.refuseIfAny();
        return draft;
    }

    long seen() {
        return version == null ? -1 : version;
    }
}
