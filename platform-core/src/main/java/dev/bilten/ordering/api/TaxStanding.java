package dev.bilten.ordering.api;

import java.util.Optional;

/**
 * What about a buyer matters for the tax.
 *
 * @param country ISO 3166; empty while nobody has said
 */
public record TaxStanding(Optional<String> country, boolean business, VatId vatId) {
    /** Somebody who has said nothing yet. */
    public static final TaxStanding UNKNOWN = new TaxStanding(Optional.empty(), false, VatId.NONE);

    /** What is known of a value-added tax number. Only a valid one changes a tax. */
    public enum VatId {
        NONE,
        UNCHECKED,
        VALID,
        INVALID
    }

    public boolean validVatId() {
        return business && vatId == VatId.VALID;
    }
}
