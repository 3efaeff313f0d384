package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.app.SetPresale;
import dev.bilten.web.api.Faults;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When an event is sold at all; left out for no bound. */
public record NewPresale(
        @Nullable @Schema(required = true, description = "The version of the event that was read")
        Long version,

        @Nullable Instant saleFrom,
        @Nullable Instant saleUntil) {

    SetPresale.Command command(EventId event) {
        var faults = new Faults();
        if (version == null) {
            faults.missing("/version");
        }
        faults.refuseIfAny();
        return new SetPresale.Command(
                event,
                Objects.requireNonNullElse(version, -1L),
                new SaleWindow(Optional.ofNullable(saleFrom), Optional.ofNullable(saleUntil)));
    }
}
