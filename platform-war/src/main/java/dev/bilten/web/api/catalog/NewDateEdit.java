package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.BulkEdit;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.EditDates;
import dev.bilten.web.api.Faults;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The same change to many dates; what is left out stays as it is. */
public record NewDateEdit(
        @Nullable @Schema(required = true, description = "At most 20 000")
        List<UUID> dates,

        @Nullable @Schema(description = "Later, or earlier when negative, on the clock of the place")
        Integer moveMinutes,

        @Nullable Capacity capacity,
        @Nullable Price price,
        @Nullable @Schema(description = "Offered to buyers") Boolean active,

        @Nullable @Schema(description = "Counted back from the start of each")
        Before sale,

        @Nullable @Schema(minimum = "0", description = "How long each is on the clock of the place; 0: without an end")
        Integer lengthMinutes,

        @Nullable @Schema(description = "What each is called; languages that are left out stay as they are")
        Map<String, String> title) {

    @Schema(name = "DateCapacity")
    public record Capacity(
            @Nullable @Schema(description = "The name of a quota; left out for all of the dates")
            String quota,

            @Nullable @Schema(minimum = "0", description = "Null for unlimited")
            Integer size) {}

    @Schema(name = "DatePrice")
    public record Price(
            @Schema(required = true, description = "A product or variation") @Nullable UUID item,

            @Nullable @Schema(description = "Minor units; null: as on other dates")
            Long minor) {}

    @Schema(name = "DateSale")
    public record Before(
            @Nullable @Schema(minimum = "0") Integer opensMinutesBefore,
            @Nullable @Schema(minimum = "0") Integer closesMinutesBefore) {}

    EditDates.Command command(EventId event) {
        var faults = new Faults();
        if (dates == null) {
            faults.missing("/dates");
        }
        var chosen = faults.each(dates, "/dates/", (id, _) -> new DateId(id)).stream()
                .collect(Collectors.toSet());
        var priced = Optional.ofNullable(price)
                .map(one -> new BulkEdit.Price(
                        faults.required("/price/item", one.item()), Optional.ofNullable(one.minor())));
        var called = Optional.ofNullable(title).map(words -> faults.text("/title", words));
        faults.refuseIfAny();
        return new EditDates.Command(
                event,
                chosen,
                new BulkEdit(
                        Objects.requireNonNullElse(moveMinutes, 0),
                        Optional.ofNullable(capacity)
                                .map(one -> new BulkEdit.Capacity(
                                        Optional.ofNullable(one.quota()), Optional.ofNullable(one.size()))),
                        priced,
                        Optional.ofNullable(active),
                        Optional.ofNullable(sale)
                                .map(one -> new BulkEdit.Window(
                                        Optional.ofNullable(one.opensMinutesBefore()),
                                        Optional.ofNullable(one.closesMinutesBefore()))),
                        Optional.ofNullable(lengthMinutes),
                        called));
    }
}
