package dev.bilten.catalog.domain;

import dev.bilten.catalog.api.Discount;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.SaleWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Everything so many days later, at the same time on the wall. */
public record Shift(long days, ZoneId zone) {
    public Instant moment(Instant moment) {
        return WallTime.later(moment, Duration.ofDays(days), zone);
    }

    /** Presale, tiers and validity move with the event they are for. */
    public ProductTerms terms(ProductTerms terms) {
        return new ProductTerms(
                terms.schema(),
                terms.price(),
                terms.open(),
                terms.tiers().stream()
                        .map(tier ->
                                new ProductTerms.Tier(tier.until().map(this::moment), tier.first(), tier.priceMinor()))
                        .toList(),
                window(terms.sale()),
                terms.channels(),
                terms.hidden(),
                terms.minPerOrder(),
                terms.maxPerPerson(),
                terms.approval(),
                terms.addOns(),
                terms.bundle(),
                new ProductTerms.Validity(
                        terms.validity().from().map(this::moment),
                        terms.validity().until().map(this::moment),
                        terms.validity().days()),
                terms.admission(),
                terms.acrossDates(),
                terms.taxRule(),
                terms.attendee());
    }

    /** When discounts hold and until when buyers may change something moves too. */
    public EventRules rules(EventRules rules) {
        var buyers = rules.buyers();
        var moved = new EventRules.BuyerRules(
                buyers.editDetails(),
                buyers.editUntil().map(this::moment),
                buyers.handOver(),
                buyers.handOverUntil().map(this::moment),
                buyers.hoursBefore(),
                buyers.invoice());
        var discounts = rules.pricing().discounts().stream().map(this::discount).toList();
        return rules.with(rules.pricing().discounting(discounts)).with(moved);
    }

    private Discount discount(Discount discount) {
        var reach = discount.reach();
        var moved = new Discount.Reach(
                reach.channels(), window(reach.window()), reach.products(), reach.dates(), reach.withVouchers());
        return new Discount(
                discount.schema(), discount.id(), discount.name(), discount.active(), moved, discount.offer());
    }

    private SaleWindow window(SaleWindow window) {
        return new SaleWindow(window.from().map(this::moment), window.until().map(this::moment));
    }
}
