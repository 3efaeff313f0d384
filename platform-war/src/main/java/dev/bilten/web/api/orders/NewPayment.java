package dev.bilten.web.api.orders;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.web.api.Amount;
import dev.bilten.web.api.Faults;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money the organizer received: on the bank's statement, or in cash.
 *
 * @param amount has to be the order's total, which is meant when it is left out
 */
public record NewPayment(
        @Nullable @Schema(description = "Has to be the order's total, which is meant when it is left out")
        Amount amount) {

    void check(Money total) {
        if (amount != null && !amount.equals(Amount.of(total))) {
            throw Faults.refusal(List.of(Violation.of(
                    "/amount",
                    "error.not-the-total",
                    total.major(),
                    total.currency().getCurrencyCode())));
        }
    }
}
