package dev.bilten.web.api.orders;

import dev.bilten.kernel.Violation;
import dev.bilten.web.api.Faults;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the organizer decides about an order.
 *
 * @param reason kept in the audit log, at most 200 characters
 */
public record NewDecision(
        @Nullable @Schema(maxLength = 200, description = "Kept in the audit log")
        String reason) {
    private static final int LONGEST = 200;

    String cause() {
        if (reason != null && reason.length() > LONGEST) {
            throw Faults.refusal(List.of(Violation.of("/reason", "error.too-long", LONGEST)));
        }
        return reason == null || reason.isBlank() ? "decided by a program" : reason.strip();
    }
}
