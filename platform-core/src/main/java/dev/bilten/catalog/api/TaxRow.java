package dev.bilten.catalog.api;

import dev.bilten.kernel.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * One row of a tax rule's matrix.
 *
 * @param countries ISO 3166 codes, or {@code EU} for its members; empty for all
 * @param rate of outcome {@code RATE}; else 0
 */
public record TaxRow(Set<String> countries, Buyers buyers, Outcome outcome, BigDecimal rate) {
    public TaxRow {
        countries = Set.copyOf(countries);
    }

    public enum Buyers {
        EVERYBODY,
        CONSUMERS,
        BUSINESSES,
        BUSINESSES_WITH_VALID_VAT_ID,
        BUSINESSES_WITHOUT_VALID_VAT_ID;

        boolean cover(Buyers other) {
            return this == EVERYBODY
                    || this == other
                    || (this == BUSINESSES
                            && (other == BUSINESSES_WITH_VALID_VAT_ID || other == BUSINESSES_WITHOUT_VALID_VAT_ID));
        }
    }

    public enum Outcome {
        RATE,
        /** The buyer owes the tax, not the seller. */
        REVERSE_CHARGE,
        NO_TAX,
        /** Nothing is sold to such a buyer. */
        REFUSE
    }

    public boolean in(String country) {
        return countries.isEmpty()
                || countries.contains(country)
                || (countries.contains(Countries.EU) && Countries.inEu(country));
    }

    /** Whatever fits the other row fits this one. */
    boolean covers(TaxRow other) {
        return buyers.cover(other.buyers)
                && (countries.isEmpty()
                        || (!other.countries.isEmpty()
                                && Countries.spelledOut(other.countries).stream()
                                        .allMatch(this::in)));
    }

    boolean decidesAs(TaxRow other) {
        return outcome == other.outcome && rate.compareTo(other.rate) == 0;
    }

    void violations(List<Violation> found, String pointer) {
        Limits.rate(found, pointer + "/rate", rate);
        if (outcome != Outcome.RATE && rate.signum() != 0) {
            found.add(Violation.of(pointer + "/rate", "error.cannot-combine"));
        }
        if (!countries.stream().allMatch(Countries::known)) {
            found.add(Violation.of(pointer + "/countries", "error.unknown-choice"));
        }
    }
}
