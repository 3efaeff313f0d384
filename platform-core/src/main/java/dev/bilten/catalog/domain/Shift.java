package dev.bilten.catalog.domain;

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
                new SaleWindow(
                        terms.sale().from().map(this::moment),
                        terms.sale().until().map(this::moment)),
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
                terms.taxRule());
    }
}
