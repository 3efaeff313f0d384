package dev.bilten.web.api.orders;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the team wants to remember about an order. */
public record NewNote(
        @Nullable @Schema(required = true, maxLength = 4000) String text) {}
