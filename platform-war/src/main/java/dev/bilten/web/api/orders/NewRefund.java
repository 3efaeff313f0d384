package dev.bilten.web.api.orders;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.web.api.Amount;
import dev.bilten.web.api.Faults;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back without anything being cancelled.
 *
 * @param amount at most what was received and not given back
 * @param position the number of the one ticket that costs so much less; left out for the whole order
 * @param byHand the organizer gives it back; left out for the way it was paid
 * @param tell whether the buyer of a paid order hears of it by mail; left out for no
 * @param reason kept in the audit log, at most 200 characters
 */
public record NewRefund(
        @Nullable @Schema(required = true, description = "At most what was received and not given back")
        Amount amount,

        @Nullable @Schema(
                minimum = "1",
                description =
                        "The number of the one position that costs so much less, at most its price; left out where"
                                + " every one bears its share")
        Integer position,

        @Nullable @Schema(description = "The organizer gives it back, no provider is asked; left out for the way it was paid")
        Boolean byHand,

        @Nullable @Schema(description = "Whether the buyer of a paid order hears of it by mail; left out for no")
        Boolean tell,

        @Nullable @Schema(maxLength = 200, description = "Kept in the audit log")
        String reason) {
    private static final int LONGEST = 200;

    String cause() {
        if (reason != null && reason.length() > LONGEST) {
            throw Faults.refusal(List.of(Violation.of("/reason", "error.too-long", LONGEST)));
        }
        return reason == null || reason.isBlank() ? "given back by a program" : reason.strip();
    }

    Optional<PositionId> ticket(Order order) {
        if (position == null) {
            return Optional.empty();
        }
        int number = position;
        return Optional.of(order.active()
                .filter(one -> one.number() == number)
                .map(Order.Position::id)
                .findFirst()
                .orElseThrow(() -> Faults.refusal(List.of(Violation.of("/position", "error.unknown-choice")))));
    }

    Money back() {
        var faults = new Faults();
        if (amount == null) {
            faults.missing("/amount");
        }
        var money = faults.price("/amount", amount);
        faults.refuseIfAny();
        return money.orElseThrow();
    }
}
