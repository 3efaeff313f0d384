package dev.bilten.web.api.rules;

import dev.bilten.catalog.api.TaxRow;
import dev.bilten.catalog.api.TaxRule;
import dev.bilten.web.api.Faults;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which tax is on a price. The first row that fits decides; where none fits, the home rate does.
 *
 * @param homeRate what listed prices are made for
 */
@Schema(name = "TaxRule")
public record TaxShape(
        @Nullable @Schema(required = true, minimum = "0", maximum = "1", description = "0.19 for 19 %")
        BigDecimal homeRate,

        TaxRule.@Nullable Prices prices,
        TaxRule.@Nullable Adapting adapting,
        TaxRule.@Nullable PlaceOfSupply place,
        @Nullable List<Row> rows) {

    @Schema(name = "TaxRow")
    public record Row(
            @Nullable @Schema(description = "ISO 3166, or EU for its members; empty for all")
            Set<String> countries,

            TaxRow.@Nullable Buyers buyers,

            @Schema(required = true) TaxRow.@Nullable Outcome outcome,

            @Nullable @Schema(minimum = "0", maximum = "1", description = "Of the outcome RATE")
            BigDecimal rate) {
        static Row of(TaxRow row) {
            return new Row(row.countries(), row.buyers(), row.outcome(), row.rate());
        }

        TaxRow row(String at, Faults faults) {
            if (outcome == null) {
                faults.missing(at + "/outcome");
            }
            return new TaxRow(
                    named(countries, at + "/countries", faults),
                    Objects.requireNonNullElse(buyers, TaxRow.Buyers.EVERYBODY),
                    Objects.requireNonNullElse(outcome, TaxRow.Outcome.RATE),
                    Objects.requireNonNullElse(rate, BigDecimal.ZERO));
        }
    }

    static TaxShape of(TaxRule rule) {
        return new TaxShape(
                rule.homeRate(),
                rule.prices(),
                rule.adapting(),
                rule.place(),
                rule.rows().stream().map(Row::of).toList());
    }

    TaxRule rule(String at, Faults faults) {
        if (homeRate == null) {
            faults.missing(at + "/homeRate");
        }
        return new TaxRule(
                1,
                Objects.requireNonNullElse(homeRate, BigDecimal.ZERO),
                Objects.requireNonNullElse(prices, TaxRule.Prices.TAX_INCLUDED),
                Objects.requireNonNullElse(adapting, TaxRule.Adapting.NET_STAYS),
                Objects.requireNonNullElse(place, TaxRule.PlaceOfSupply.VENUE),
                faults.each(rows, at + "/rows/", (row, there) -> row.row(there, faults)));
    }

    /** Nothing in a list of names may be null. */
    static Set<String> named(@Nullable Set<@Nullable String> sent, String at, Faults faults) {
        var found = new HashSet<String>();
        for (var one : sent == null ? Set.<@Nullable String>of() : sent) {
            if (one == null) {
                faults.missing(at);
            } else {
                found.add(one);
            }
        }
        return found;
    }
}
