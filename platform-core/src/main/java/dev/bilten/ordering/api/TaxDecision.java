package dev.bilten.ordering.api;

import dev.bilten.catalog.api.TaxRule.PlaceOfSupply;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Why a line is taxed as it is; kept with it, so that it can be followed years later.
 *
 * @param schema of the document; 1
 * @param rule the event's rule that decided; empty: the product's own rate
 * @param row the row that fitted, from 1; empty: none did, so the home rate counts
 * @param country the one that counted
 * @param buyer what was known of the buyer then
 * @param rate 0.19 for 19 %; 0 unless rated
 * @param excluded rows before the one that fitted, and why they did not
 */
public record TaxDecision(
        int schema,
        Optional<String> rule,
        Optional<Integer> row,
        PlaceOfSupply place,
        String country,
        TaxStanding buyer,
        BigDecimal rate,
        Outcome outcome,
        List<Excluded> excluded) {

    private static final int SCHEMA = 1;

    public TaxDecision {
        if (schema != SCHEMA) {
            throw new IllegalArgumentException("tax decision of schema " + schema + "; this version knows " + SCHEMA);
        }
        // 0.19 and 0.190 are one rate, wherever lines are added up by it
        rate = rate.signum() == 0 ? BigDecimal.ZERO : rate.stripTrailingZeros();
        excluded = List.copyOf(excluded);
    }

    public enum Outcome {
        RATED,
        REVERSE_CHARGE,
        EXEMPT
    }

    public record Excluded(int row, Reason reason) {}

    public enum Reason {
        OTHER_COUNTRY,
        NOT_A_CONSUMER,
        NOT_A_BUSINESS,
        NO_VALID_VAT_ID,
        HAS_VALID_VAT_ID
    }
}
