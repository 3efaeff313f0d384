package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.app.KeepBack;
import dev.bilten.web.api.Faults;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Places to keep back. Both are required. */
public record NewAllotment(
        @Nullable @Schema(required = true, maxLength = 120, description = "For whom")
        String name,

        @Nullable @Schema(required = true, minimum = "1", description = "Never more than are free")
        Integer count) {

    KeepBack.Command command(EventId event, QuotaId quota) {
        var faults = new Faults();
        var named = faults.required("/name", name);
        if (count == null) {
            faults.missing("/count");
        }
        faults.refuseIfAny();
        return new KeepBack.Command(event, quota, named, Objects.requireNonNullElse(count, 0));
    }
}
