package dev.bilten.web.api.orders;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.AddToHold;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.web.api.Faults;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Tickets to keep for a while, of one event; also what is put beside them, of the same event or another.
 *
 * @param lines 1 to 100, each product once
 * @param voucher its code
 */
public record NewCart(
        @Nullable @Schema(required = true, description = "A live event")
        UUID event,

        @Nullable @Schema(required = true, minItems = 1, maxItems = 100, description = "Each item once")
        List<NewOrder.Line> lines,

        @Nullable @Schema(maxLength = 64, description = "The code of a voucher")
        String voucher) {

    private record Read(EventId event, List<Wish> wishes) {}

    PlaceHold.Command begin() {
        var read = read();
        return new PlaceHold.Command(read.event(), read.wishes(), Channel.API, Optional.ofNullable(voucher));
    }

    AddToHold.Command addTo(String cart) {
        var read = read();
        return new AddToHold.Command(cart, read.event(), read.wishes(), Optional.ofNullable(voucher));
    }

    private Read read() {
        var faults = new Faults();
        var chosen = new EventId(faults.required("/event", event));
        if (lines == null) {
            faults.missing("/lines");
        }
        var wishes = lines == null ? List.<Wish>of() : NewOrder.wishes("/lines", lines, faults);
        faults.refuseIfAny();
        return new Read(chosen, wishes);
    }
}
