package dev.bilten.catalog.api;

import dev.bilten.kernel.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing on offer: a product of an event, of one kind and on one date where it has those. What it costs and when it is
 * sold is decided here, for pages and for holds alike.
 *
 * @param variation empty for a product without variations
 * @param date empty for an event without dates and for a product that is good for all of them
 */
public record Offer(Event event, Product product, Optional<Variation> variation, Optional<EventDate> date) {
    public Item item() {
        return new Item(product.id(), variation.map(Variation::id), date.map(EventDate::id));
    }

    /** When it is sold: while the event, the date, the product and the variation all are. */
    public SaleWindow sale() {
        return variation
                .map(Variation::sale)
                .orElse(SaleWindow.ALWAYS)
                .within(product.terms().sale())
                .within(date.map(EventDate::sale).orElse(SaleWindow.ALWAYS))
                .within(event.sale());
    }

    /**
     * The listed price. A price of the variation on this date comes first, then the variation's own, then that of the product
     * on this date, then the first tier that fits, then the product's. Of an open price it is the lowest.
     *
     * @param taken so many of the product are in holds and orders that are not over
     */
    public Money price(Instant now, int taken) {
        if (product.terms().price() == ProductTerms.PriceKind.FREE) {
            return Money.zero(event.currency());
        }
        return variation
                .flatMap(kind -> onDate(kind.id().value()).or(kind::price))
                .or(() -> onDate(product.id().value()))
                .or(() -> tier(now, taken))
                .orElse(product.price());
    }

    private Optional<Money> onDate(UUID id) {
        return date.flatMap(day -> Optional.ofNullable(day.prices().get(id)))
                .map(minor -> new Money(minor, event.currency()));
    }

    private Optional<Money> tier(Instant now, int taken) {
        return product.terms().tiers().stream()
                .filter(tier -> tier.until().map(now::isBefore).orElse(true)
                        && tier.first().map(first -> taken < first).orElse(true))
                .findFirst()
                .map(tier -> new Money(tier.priceMinor(), event.currency()));
    }

    /**
     * Whether it can be bought now, stock aside.
     *
     * @param shown the buyer has what shows hidden products: a voucher that names them
     */
    public OnSale onSale(Instant now, Channel channel, boolean shown) {
        if (event.state() != EventState.LIVE) {
            return new OnSale.No(event.state() == EventState.DRAFT ? OnSale.Why.NOT_PUBLISHED : OnSale.Why.ARCHIVED);
        }
        if (over(now)) {
            return new OnSale.No(OnSale.Why.OVER);
        }
        return misfit(channel, shown).<OnSale>map(OnSale.No::new).orElseGet(() -> {
            var window = sale();
            if (window.over(now)) {
                return new OnSale.Ended(window);
            }
            return window.opensLater(now) ? new OnSale.Later(window) : new OnSale.Now(window);
        });
    }

    private boolean over(Instant now) {
        var end = date.isPresent()
                ? date.get().endsAt().or(() -> Optional.of(date.get().startsAt()))
                : event.endsAt().or(event::startsAt);
        return end.filter(last -> !now.isBefore(last)).isPresent();
    }

    private Optional<OnSale.Why> misfit(Channel channel, boolean shown) {
        var terms = product.terms();
        boolean kinds = !product.variations().isEmpty();
        boolean dated = event.series() && !terms.acrossDates();
        if (!product.active()
                || variation.filter(kind -> !kind.active()).isPresent()
                || date.filter(day -> !day.active()).isPresent()) {
            return Optional.of(OnSale.Why.INACTIVE);
        }
        if (kinds != variation.isPresent()) {
            return Optional.of(OnSale.Why.NEEDS_VARIATION);
        }
        if (dated != date.isPresent()) {
            return Optional.of(OnSale.Why.NEEDS_DATE);
        }
        if (!terms.channels().isEmpty() && !terms.channels().contains(channel)) {
            return Optional.of(OnSale.Why.OTHER_CHANNEL);
        }
        return terms.hidden() && !shown ? Optional.of(OnSale.Why.HIDDEN) : Optional.empty();
    }
}
