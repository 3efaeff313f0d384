package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.CopyEvent;
import dev.bilten.web.api.Faults;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A copy to make. Required: title. */
public record NewCopy(
        @Nullable @Schema(required = true, description = "By BCP 47 language, at most 200 characters each")
        Map<String, String> title,

        @Nullable @Schema(
                description = "The day it begins, on the calendar of the place; all its times move along",
                examples = "2028-06-01")
        LocalDate firstDay) {

    CopyEvent.Command command(EventId event) {
        var faults = new Faults();
        var named = faults.text("/title", title);
        faults.refuseIfAny();
        return new CopyEvent.Command(event, named, Optional.ofNullable(firstDay));
    }
}
