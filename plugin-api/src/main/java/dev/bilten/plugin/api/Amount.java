package dev.bilten.plugin.api;

/**
 * An amount of money.
 *
 * @param minor whole minor units of the currency: 1250 is 12.50 EUR, and 1250 JPY
 * @param currency ISO 4217 code of three upper-case letters, for example {@code EUR}
 */
public record Amount(long minor, String currency) {
    /** Refuses what is no currency code. */
    public Amount {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("not an ISO 4217 code: " + currency);
        }
    }
}
