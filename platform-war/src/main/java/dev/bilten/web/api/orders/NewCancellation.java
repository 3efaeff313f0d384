package dev.bilten.web.api.orders;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.web.api.Amount;
import dev.bilten.web.api.Faults;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The end of a whole order.
 *
 * @param reason kept in the audit log, at most 200 characters
 * @param fee what the organizer keeps of the money
 */
public record NewCancellation(
        @Nullable @Schema(maxLength = 200, description = "Kept in the audit log")
        String reason,

        @Nullable @Schema(description = "What the organizer keeps of a paid order's money")
        Amount fee) {
    private static final int LONGEST = 200;

    String cause() {
        if (reason != null && reason.length() > LONGEST) {
            throw Faults.refusal(List.of(Violation.of("/reason", "error.too-long", LONGEST)));
        }
        return reason == null || reason.isBlank() ? "cancelled by a program" : reason.strip();
    }

    Optional<Money> kept() {
        var faults = new Faults();
        var money = faults.price("/fee", fee);
        faults.refuseIfAny();
        return money;
    }
}
