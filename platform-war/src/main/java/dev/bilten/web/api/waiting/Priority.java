package dev.bilten.web.api.waiting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When somebody's turn is: higher goes first. */
@Schema(name = "WaitingPriority")
public record Priority(
        @Schema(minimum = "-1000", maximum = "1000") int priority) {}
