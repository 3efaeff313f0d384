package dev.bilten.web.api.orders;

import dev.bilten.kernel.Money;
import dev.bilten.web.api.Amount;
import dev.bilten.web.api.Faults;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money the organizer received: on the bank's statement, or in cash.
 *
 * @param amount what came; all that is open when it is left out
 */
public record NewPayment(
        @Nullable @Schema(description = "What came; all that is open when it is left out")
        Amount amount) {

    Optional<Money> received() {
        var faults = new Faults();
        var money = faults.price("/amount", amount);
        faults.refuseIfAny();
        return money;
    }
}
