package dev.bilten.web.api;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money on the wire: {@code {"minor": 2500, "currency": "EUR"}} is 25 euros.
 *
 * @param minor cents for EUR, whole yen for JPY: as many decimals as ISO 4217 gives the currency
 * @param currency ISO 4217, upper case
 */
@Schema(name = "Money", description = "An amount in the minor unit of its currency: cents for EUR, whole yen for JPY.")
public record Amount(
        @Schema(examples = "2500") long minor,

        @Schema(pattern = "^[A-Z]{3}$", examples = "EUR", description = "ISO 4217")
        String currency) {

    public static Amount of(Money money) {
        return new Amount(money.minor(), money.currency().getCurrencyCode());
    }

    /** The minor units of an amount that has to be in this currency; a violation and 0 otherwise. */
    static long minorIn(
            @Nullable Amount amount, java.util.Currency currency, String pointer, List<Violation> violations) {
        if (amount == null) {
            violations.add(Violation.of(pointer, "error.required"));
            return 0;
        }
        if (!currency.getCurrencyCode().equals(amount.currency())) {
            violations.add(Violation.of(pointer + "/currency", "error.other-currency", currency.getCurrencyCode()));
        }
        return amount.minor();
    }
}
