package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Fee;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.catalog.api.TaxRule;
import dev.bilten.ordering.api.FeeAhead;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fees that the bill of an event will have, for a page on which nothing is chosen yet. What its organizer bears is none. */
public final class FeesAhead {
    private FeesAhead() {}

    /**
     * @param sale of somebody of whom nothing is known, who has not said how to pay
     * @param offered the ways to pay there are: what belongs to others only is not charged, what belongs to all is certain
     */
    public static List<FeeAhead> of(EventId event, PricingRules rules, Sale sale, Collection<String> offered) {
        var basket = new Basket(sale, event, Map.of(event, rules), List.of());
        return rules.fees().stream()
                .filter(fee -> fee.bearer() == Fee.Bearer.BUYER)
                .filter(fee -> fee.rate().signum() > 0 || fee.fixedMinor() > 0)
                .filter(fee -> fee.channels().isEmpty() || fee.channels().contains(sale.channel()))
                .filter(fee ->
                        fee.paymentMethods().isEmpty() || offered.stream().anyMatch(fee.paymentMethods()::contains))
                .flatMap(fee -> ahead(basket, fee, offered).stream())
                .toList();
    }

    private static Optional<FeeAhead> ahead(Basket basket, Fee fee, Collection<String> offered) {
        boolean certain = fee.paymentMethods().isEmpty() || fee.paymentMethods().containsAll(offered);
        return TaxStep.of(basket, fee) instanceof TaxStep.Answer.Decided tax
                ? Optional.of(new FeeAhead(fee, certain, onTop(fee, tax)))
                : Optional.empty();
    }

    /** A rate of the total has its tax in it already. */
    private static BigDecimal onTop(Fee fee, TaxStep.Answer.Decided tax) {
        return tax.rule().prices() == TaxRule.Prices.TAX_ON_TOP && !fee.ofTotal()
                ? tax.decision().rate()
                : BigDecimal.ZERO;
    }
}
