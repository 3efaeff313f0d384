package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.DatePlan;
import dev.bilten.kernel.Text;
import dev.bilten.web.api.Faults;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Dates to make. Required: startsAt. Times are those of a clock at the event's place. */
public record NewDates(
        @Nullable @Schema(
                required = true,
                description = "When the first begins, on the clock of the place",
                examples = "2027-06-01T20:00")
        LocalDateTime startsAt,

        @Nullable @Schema(description = "When the first ends; the others are as long", examples = "2027-06-01T22:00")
        LocalDateTime endsAt,

        @Nullable @Schema(
                description = "RFC 5545, with an end; left out for one date",
                examples = "FREQ=WEEKLY;BYDAY=FR,SA;COUNT=20")
        String rule,

        @Nullable @Schema(description = "Days without a date")
        List<LocalDate> except,

        @Nullable @Schema(description = "By BCP 47 language")
        Map<String, String> title,

        @Nullable @Schema(description = "How long before its start each goes on sale; left out: with the event")
        Integer opensMinutesBefore,

        @Nullable @Schema(description = "How long before its start each stops being sold; left out: with its end")
        Integer closesMinutesBefore,

        @Nullable @Schema(defaultValue = "true") Boolean active,

        @Nullable @Schema(description = "What costs something else: minor units by the id of a product or variation")
        Map<String, Long> prices,

        @Nullable @Schema(description = "Each date gets a copy of these")
        List<NewQuota> quotas) {

    DatePlan plan() {
        var faults = new Faults();
        if (startsAt == null) {
            faults.missing("/startsAt");
        }
        var plan = new DatePlan(
                Objects.requireNonNullElse(startsAt, LocalDateTime.MIN),
                Optional.ofNullable(endsAt),
                Optional.ofNullable(rule),
                new HashSet<>(faults.each(except, "/except/", (day, _) -> day)),
                title == null ? Text.EMPTY : faults.text("/title", title),
                Optional.ofNullable(opensMinutesBefore).map(Duration::ofMinutes),
                Optional.ofNullable(closesMinutesBefore).map(Duration::ofMinutes),
                Objects.requireNonNullElse(active, true),
                prices(prices, faults),
                faults.each(quotas, "/quotas/", (quota, place) -> quota.draft(Optional.empty(), place, faults)));
        year(startsAt, "/startsAt", faults);
        year(endsAt, "/endsAt", faults);
        faults.refuseIfAny();
        return plan;
    }

    private static void year(@Nullable LocalDateTime time, String pointer, Faults faults) {
        if (time != null && (time.getYear() < 1970 || time.getYear() > 9_000)) {
            faults.wrong(pointer, "error.date");
        }
    }

    static Map<UUID, Long> prices(@Nullable Map<String, @Nullable Long> sent, Faults faults) {
        var found = new HashMap<UUID, Long>();
        if (sent != null) {
            sent.forEach((id, minor) -> {
                var place = "/prices/" + id.replace("~", "~0").replace("/", "~1");
                try {
                    if (minor == null) {
                        faults.missing(place);
                    } else {
                        found.put(UUID.fromString(id), minor);
                    }
                } catch (IllegalArgumentException _) {
                    faults.wrong(place, "error.unknown-choice");
                }
            });
        }
        return found;
    }
}
