package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.TaxRule;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.TaxStanding;
import dev.bilten.ordering.domain.pricing.Basket;
import dev.bilten.ordering.domain.pricing.PricedLine;
import dev.bilten.ordering.domain.pricing.Pricing;
import dev.bilten.ordering.domain.pricing.Sale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reckons what frozen lines cost whom: the same for the page before the button and for the order behind it. */
public final class HoldBill {
    private HoldBill() {}

    /** @param sold what each event of the hold sells, for its rules */
    public static Pricing.Result of(
            Hold hold, Map<EventId, Assortment> sold, TaxStanding buyer, Optional<String> paymentMethod) {
        return of(hold, sold, buyer, paymentMethod, Surcharges.NONE);
    }

    /** @param surcharges by the number each ticket will have */
    public static Pricing.Result of(
            Hold hold,
            Map<EventId, Assortment> sold,
            TaxStanding buyer,
            Optional<String> paymentMethod,
            Surcharges surcharges) {
        var sale = new Sale(hold.total().currency(), hold.createdAt(), hold.channel(), paymentMethod, buyer);
        Map<EventId, PricingRules> rules = sold.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().rules().pricing()));
        var lines = new ArrayList<PricedLine>();
        int ticket = surcharges.first();
        for (var line : hold.lines()) {
            lines.add(line(line, within(line), surcharges.of(ticket, line.quantity()), sold));
            ticket += line.quantity();
        }
        return Pricing.of(new Basket(sale, hold.event(), rules, lines));
    }

    private static PricedLine line(
            Hold.Line line, Optional<Integer> within, List<Long> more, Map<EventId, Assortment> sold) {
        return new PricedLine(
                String.valueOf(line.number()),
                line.event(),
                line.item(),
                within.map(String::valueOf),
                line.listed(),
                line.unit(),
                line.quantity(),
                more,
                rule(line, sold).map(Rule::name),
                line.taxRate());
    }

    /** The parts of a bundle are of its price, and what is included in a ticket costs nothing: neither is a ticket itself. */
    private static Optional<Integer> within(Hold.Line line) {
        return line.parent().filter(_ -> line.contained() || line.listed().isZero());
    }

    private record Rule(String name, TaxRule rule) {}

    /** A rule that is gone by now decides nothing: the product's own rate does. */
    private static Optional<Rule> rule(Hold.Line line, Map<EventId, Assortment> sold) {
        var assortment = Optional.ofNullable(sold.get(line.event()));
        return assortment
                .flatMap(its -> its.product(line.product()))
                .map(Product::terms)
                .flatMap(dev.bilten.catalog.api.ProductTerms::taxRule)
                .flatMap(name -> assortment
                        .map(its -> its.rules().pricing().taxes().get(name))
                        .map(rule -> new Rule(name, rule)));
    }

    /** A tax of it depends on who buys: without a country nobody can say what it costs. */
    public static boolean asksCountry(Hold hold, Map<EventId, Assortment> sold) {
        return hold.lines().stream()
                .map(line -> rule(line, sold))
                .flatMap(Optional::stream)
                .anyMatch(rule -> !rule.rule().rows().isEmpty());
    }

    /** Some of it is sold only when the organizer agrees. */
    public static boolean needsApproval(Hold hold, Map<EventId, Assortment> sold) {
        return hold.lines().stream()
                .map(line -> Optional.ofNullable(sold.get(line.event())).flatMap(its -> its.product(line.product())))
                .flatMap(Optional::stream)
                .anyMatch(product -> product.terms().approval());
    }
}
