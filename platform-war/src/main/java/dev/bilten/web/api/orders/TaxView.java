package dev.bilten.web.api.orders;

import dev.bilten.ordering.api.TaxDecision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a line is taxed as it is; decided when it was ordered, and kept.
 *
 * @param rule the event's rule that decided; null: the product's own rate
 * @param row the row of the rule that fitted, from 1; null: none did, so the home rate counts
 * @param country ISO 3166, the one that counted
 */
@Schema(name = "TaxDecision")
public record TaxView(
        TaxDecision.Outcome outcome,

        @Nullable @Schema(description = "The event's rule; null: the product's own rate")
        String rule,

        @Nullable @Schema(description = "From 1; null: no row fitted, the home rate counts")
        Integer row,

        @Schema(description = "ISO 3166, the one that counted")
        String country) {

    static TaxView of(TaxDecision decision) {
        return new TaxView(
                decision.outcome(), decision.rule().orElse(null), decision.row().orElse(null), decision.country());
    }
}
