package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.Fee;
import dev.bilten.catalog.api.TaxRow;
import dev.bilten.catalog.api.TaxRule;
import dev.bilten.catalog.api.TaxRule.PlaceOfSupply;
import dev.bilten.ordering.api.TaxDecision;
import dev.bilten.ordering.api.TaxDecision.Excluded;
import dev.bilten.ordering.api.TaxDecision.Outcome;
import dev.bilten.ordering.api.TaxDecision.Reason;
import dev.bilten.ordering.api.TaxStanding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which tax is on a sale: the first row of the rule that fits, else the home rate. */
final class TaxStep {
    private TaxStep() {}

    sealed interface Answer {
        record Decided(TaxRule rule, TaxDecision decision) implements Answer {}

        /** The organizer does not sell to such a buyer. */
        record Refused(int row, String country) implements Answer {}
    }

    /** Where the sale counts. An online buyer who has not said a country counts as one from where the event is. */
    private static String country(TaxRule rule, String venue, TaxStanding buyer) {
        return rule.place() == PlaceOfSupply.VENUE ? venue : buyer.country().orElse(venue);
    }

    static Answer of(Basket basket, PricedLine line) {
        var rule = line.taxRule()
                .map(name -> basket.taxRule(line.event(), name))
                .orElseGet(() -> TaxRule.flat(line.ownRate()));
        var venue = basket.rulesOf(line.event()).country();
        return decide(line.taxRule(), rule, venue, basket.sale().buyer());
    }

    static Answer of(Basket basket, Fee fee) {
        var rule = basket.taxRule(basket.leading(), fee.taxRule());
        var venue = basket.leadingRules().country();
        return decide(Optional.of(fee.taxRule()), rule, venue, basket.sale().buyer());
    }

    private static Answer decide(Optional<String> name, TaxRule rule, String venue, TaxStanding buyer) {
        var country = country(rule, venue, buyer);
        var excluded = new ArrayList<Excluded>();
        for (int at = 0; at < rule.rows().size(); at++) {
            var row = rule.rows().get(at);
            var reason = whyNot(row, country, buyer);
            if (reason.isPresent()) {
                excluded.add(new Excluded(at + 1, reason.get()));
            } else if (row.outcome() == TaxRow.Outcome.REFUSE) {
                return new Answer.Refused(at + 1, country);
            } else {
                return decided(name, Optional.of(at + 1), rule, country, buyer, row.rate(), outcome(row), excluded);
            }
        }
        return decided(name, Optional.empty(), rule, country, buyer, rule.homeRate(), Outcome.RATED, excluded);
    }

    private static Answer decided(
            Optional<String> name,
            Optional<Integer> row,
            TaxRule rule,
            String country,
            TaxStanding buyer,
            BigDecimal rate,
            Outcome outcome,
            List<Excluded> excluded) {
        return new Answer.Decided(
                rule, new TaxDecision(1, name, row, rule.place(), country, buyer, rate, outcome, excluded));
    }

    private static Outcome outcome(TaxRow row) {
        return switch (row.outcome()) {
            case RATE -> Outcome.RATED;
            case REVERSE_CHARGE -> Outcome.REVERSE_CHARGE;
            case NO_TAX -> Outcome.EXEMPT;
            case REFUSE -> throw new IllegalStateException("a refused sale has no tax");
        };
    }

    private static Optional<Reason> whyNot(TaxRow row, String country, TaxStanding buyer) {
        if (!row.in(country)) {
            return Optional.of(Reason.OTHER_COUNTRY);
        }
        var valid = buyer.validVatId();
        return Optional.ofNullable(
                switch (row.buyers()) {
                    case EVERYBODY -> null;
                    case CONSUMERS -> buyer.business() ? Reason.NOT_A_CONSUMER : null;
                    case BUSINESSES -> buyer.business() ? null : Reason.NOT_A_BUSINESS;
                    case BUSINESSES_WITH_VALID_VAT_ID -> valid ? null : Reason.NO_VALID_VAT_ID;
                    case BUSINESSES_WITHOUT_VALID_VAT_ID ->
                        !buyer.business() ? Reason.NOT_A_BUSINESS : valid ? Reason.HAS_VALID_VAT_ID : null;
                });
    }
}
