package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.TaxRule;
import dev.bilten.ordering.api.TaxDecision;

/**
 * Something to be paid, before the tax is rounded.
 *
 * @param amount in minor units, with the tax or without it
 */
record Charge(long amount, Basis basis, TaxDecision tax) {
    enum Basis {
        GROSS,
        NET
    }

    /** What a listed price is for a buyer with this tax. */
    static Charge of(long listed, TaxRule rule, TaxDecision tax) {
        if (rule.prices() == TaxRule.Prices.TAX_ON_TOP) {
            return new Charge(listed, Basis.NET, tax);
        }
        var asAtHome = tax.outcome() == TaxDecision.Outcome.RATED && tax.rate().compareTo(rule.homeRate()) == 0;
        var grossStays =
                rule.adapting() == TaxRule.Adapting.GROSS_STAYS && tax.outcome() != TaxDecision.Outcome.REVERSE_CHARGE;
        return asAtHome || grossStays
                ? new Charge(listed, Basis.GROSS, tax)
                : new Charge(Percent.net(listed, rule.homeRate()), Basis.NET, tax);
    }

    Charge less(long off) {
        return new Charge(amount - off, basis, tax);
    }

    /** This one rounded for itself. */
    Taxed alone() {
        return switch (basis) {
            case GROSS -> {
                var net = Percent.net(amount, tax.rate());
                yield new Taxed(net, amount - net);
            }
            case NET -> new Taxed(amount, Percent.tax(amount, tax.rate()));
        };
    }
}
