package dev.bilten.web.api.orders;

import dev.bilten.web.api.Faults;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Until when an order waits. */
public record NewExpiry(
        @Nullable @Schema(required = true, description = "To come, and within 366 days")
        Instant until) {
    Instant read() {
        if (until == null) {
            var faults = new Faults();
            faults.missing("/until");
            faults.refuseIfAny();
        }
        return Objects.requireNonNull(until);
    }
}
