package dev.bilten.web.api.orders;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who comes with a ticket. */
public record NewAttendee(
        @Nullable @Schema(required = true, maxLength = 120) String name,

        @Nullable @Schema(maxLength = 254, description = "Left out: none beside the buyer's")
        String email) {}
