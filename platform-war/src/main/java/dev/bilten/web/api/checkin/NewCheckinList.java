package dev.bilten.web.api.checkin;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.api.ListDraft;
import dev.bilten.checkin.api.ListTerms;
import dev.bilten.checkin.api.Readmission;
import dev.bilten.web.api.Faults;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A check-in list as it shall be, new or edited. Required: name. What is left out of the rest stays as it is, and is empty,
 * false or ONCE of a new one.
 */
public record NewCheckinList(
        @Nullable @Schema(required = true, maxLength = 120) String name,

        @Nullable @Schema(maxItems = 500, description = "Whose tickets are on it; with no product and no variation, all are")
        List<UUID> products,

        @Nullable @Schema(maxItems = 500, description = "On it beside the products")
        List<UUID> variations,

        @Nullable @Schema(maxItems = 500, description = "Of a series; none for all of them")
        List<UUID> dates,

        @Nullable @Schema(description = "Whoever shows a ticket that is not on it comes in by an add-on of it that is")
        Boolean addOns,

        @Nullable @Schema(description = "Whether a ticket that was let in is let in again")
        Readmission readmission) {

    ListDraft draft(Optional<CheckinList> now) {
        var faults = new Faults();
        var named = faults.required("/name", name);
        var before = now.map(CheckinList::terms).orElse(ListTerms.PLAIN);
        var terms = new ListTerms(
                products == null ? before.products() : ids(products, "/products/", ProductId::new, faults),
                variations == null ? before.variations() : ids(variations, "/variations/", VariationId::new, faults),
                dates == null ? before.dates() : ids(dates, "/dates/", DateId::new, faults),
                Objects.requireNonNullElse(addOns, before.addOns()),
                Objects.requireNonNullElse(readmission, before.readmission()));
        faults.refuseIfAny();
        return new ListDraft(named, terms);
    }

    private static <T> Set<T> ids(List<@Nullable UUID> sent, String at, Function<UUID, T> typed, Faults faults) {
        return Set.copyOf(faults.each(sent, at, (id, _) -> typed.apply(id)));
    }
}
