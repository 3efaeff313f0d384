package dev.bilten.identity.api;

import java.util.Locale;

/**
 * Whether VIES, the register of the European Union, is asked about the VAT numbers that buyers give. What it confirms changes
 * a tax without anybody of the organizer's looking.
 *
 * @param asks off until somebody wants it: the number leaves for the Commission's servers
 * @param ownNumber the organizer's own VAT number, for which VIES gives a consultation number as proof; empty: none
 */
public record VatLookup(boolean asks, String ownNumber) {
    public static final VatLookup OFF = new VatLookup(false, "");

    public VatLookup {
        ownNumber = ownNumber.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    }
}
