package dev.bilten.web.api.checkin;

import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.api.Readmission;
import dev.bilten.kernel.Id;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A check-in list.
 *
 * @param standard the one every event has: every ticket is on it
 * @param products whose tickets are on it; with no product and no variation, all tickets are
 * @param dates on which; on all of them where none is named
 */
@Schema(name = "CheckinList")
public record CheckinListView(
        UUID id,
        UUID event,
        String name,

        @Schema(description = "The one every event has: every ticket is on it")
        boolean standard,

        @Schema(description = "Whose tickets are on it; with no product and no variation, all tickets are")
        List<UUID> products,

        List<UUID> variations,

        @Schema(description = "Of a series; on all dates where none is named")
        List<UUID> dates,

        @Schema(description = "Whoever shows a ticket that is not on it comes in by an add-on of it that is")
        boolean addOns,

        @Schema(description = "Whether a ticket that was let in is let in again")
        Readmission readmission) {
    public CheckinListView {
        products = List.copyOf(products);
        variations = List.copyOf(variations);
        dates = List.copyOf(dates);
    }

    static CheckinListView of(CheckinList list) {
        var terms = list.terms();
        return new CheckinListView(
                list.id().value(),
                list.event().value(),
                list.name(),
                list.standard(),
                ids(terms.products()),
                ids(terms.variations()),
                ids(terms.dates()),
                terms.addOns(),
                terms.readmission());
    }

    private static List<UUID> ids(Collection<? extends Id> typed) {
        return typed.stream().map(Id::value).sorted().toList();
    }
}
