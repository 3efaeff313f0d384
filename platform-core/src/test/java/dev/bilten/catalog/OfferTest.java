package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.Offer;
import dev.bilten.catalog.api.OnSale;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.Variation;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.testing.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final EventId EVENT = EventId.next();
    private static final ProductId TICKET = ProductId.next();
    private static final VariationId CHILD = VariationId.next();
    private static final Instant STARTS = Instant.parse("2027-06-01T18:00:00Z");

    private static Instant day(int day) {
        return Instant.parse("2027-05-%02dT10:00:00Z".formatted(day));
    }

    private static SaleWindow window(int from, int until) {
        return new SaleWindow(Optional.of(day(from)), Optional.of(day(until)));
    }

    private static Event event(SaleWindow sale, boolean series) {
        return new Event(
                EVENT,
                "night",
                EventState.LIVE,
                false,
                series,
                Text.of("en", "Night"),
                Text.EMPTY,
                Optional.of(STARTS),
                Optional.empty(),
                ZoneId.of("Europe/Berlin"),
                "",
                "",
                EUR,
                sale,
                Optional.empty(),
                Text.EMPTY,
                Optional.empty(),
                0);
    }

    private static Product product(ProductTerms terms, List<Variation> kinds) {
        return new Product(
                TICKET,
                EVENT,
                Optional.empty(),
                Text.of("en", "Ticket"),
                Text.EMPTY,
                new Money(50_00, EUR),
                BigDecimal.ZERO,
                0,
                10,
                true,
                terms,
                kinds,
                0);
    }

    private static Variation child(Optional<Long> price, SaleWindow sale) {
        return new Variation(
                CHILD,
                TICKET,
                Text.of("en", "Child"),
                Text.EMPTY,
                price.map(minor -> new Money(minor, EUR)),
                sale,
                0,
                true,
                0);
    }

    private static EventDate date(SaleWindow sale, Map<UUID, Long> prices) {
        return new EventDate(DateId.next(), EVENT, Text.EMPTY, STARTS, Optional.empty(), sale, true, prices, 0);
    }

    private static Offer offer(ProductTerms terms) {
        return new Offer(
                event(SaleWindow.ALWAYS, false), product(terms, List.of()), Optional.empty(), Optional.empty());
    }

    @Test
    void an_item_is_sold_while_event_date_product_and_variation_all_are() {
        var kind = child(Optional.empty(), window(1, 20));
        var offer = new Offer(
                event(window(2, 25), true),
                product(Terms.plain().sale(window(5, 28)).terms(), List.of(kind)),
                Optional.of(kind),
                Optional.of(date(window(4, 18), Map.of())));
        assertThat(offer.sale()).isEqualTo(window(5, 18));
        assertThat(offer.onSale(day(4), Channel.SHOP, false)).isInstanceOf(OnSale.Later.class);
        assertThat(offer.onSale(day(5), Channel.SHOP, false)).isInstanceOf(OnSale.Now.class);
        assertThat(offer.onSale(day(18), Channel.SHOP, false)).isInstanceOf(OnSale.Ended.class);
    }

    @Test
    void windows_that_never_meet_never_open() {
        var window = window(1, 5).within(window(10, 20));
        assertThat(window.open(day(3))).isFalse();
        assertThat(window.open(day(12))).isFalse();
    }

    @Test
    void the_first_tier_that_fits_is_the_price() {
        var offer = offer(Terms.plain()
                .tier(Optional.of(day(10)), Optional.of(100), 30_00)
                .tier(Optional.of(day(20)), Optional.empty(), 40_00)
                .terms());
        assertThat(offer.price(day(9), 99).minor()).isEqualTo(30_00);
        assertThat(offer.price(day(9), 100).minor()).isEqualTo(40_00);
        assertThat(offer.price(day(10), 0).minor()).isEqualTo(40_00);
        assertThat(offer.price(day(20), 0).minor()).isEqualTo(50_00);
    }

    @Test
    void a_price_of_the_date_goes_before_the_variations_and_that_before_the_products() {
        var kind = child(Optional.of(20_00L), SaleWindow.ALWAYS);
        var cheapKind = child(Optional.empty(), SaleWindow.ALWAYS);
        var event = event(SaleWindow.ALWAYS, true);
        var product = product(ProductTerms.PLAIN, List.of(kind));
        var both = date(SaleWindow.ALWAYS, Map.of(TICKET.value(), 45_00L, CHILD.value(), 15_00L));
        var one = date(SaleWindow.ALWAYS, Map.of(TICKET.value(), 45_00L));
        assertThat(price(event, product, kind, both)).isEqualTo(15_00);
        assertThat(price(event, product, kind, one)).isEqualTo(20_00);
        assertThat(price(event, product, cheapKind, one)).isEqualTo(45_00);
    }

    private static long price(Event event, Product product, Variation kind, EventDate date) {
        return new Offer(event, product, Optional.of(kind), Optional.of(date))
                .price(day(1), 0)
                .minor();
    }

    @Test
    void what_is_free_costs_nothing_whatever_is_listed() {
        assertThat(offer(Terms.plain().price(ProductTerms.PriceKind.FREE).terms())
                        .price(day(1), 0)
                        .isZero())
                .isTrue();
    }

    @Test
    void what_keeps_an_item_off_sale_is_named() {
        var kind = child(Optional.empty(), SaleWindow.ALWAYS);
        var plain = event(SaleWindow.ALWAYS, false);
        assertThat(why(new Offer(
                        plain, product(ProductTerms.PLAIN, List.of(kind)), Optional.empty(), Optional.empty())))
                .isEqualTo(OnSale.Why.NEEDS_VARIATION);
        assertThat(why(new Offer(
                        event(SaleWindow.ALWAYS, true),
                        product(ProductTerms.PLAIN, List.of()),
                        Optional.empty(),
                        Optional.empty())))
                .isEqualTo(OnSale.Why.NEEDS_DATE);
        assertThat(why(offer(Terms.plain()
                        .channels(java.util.Set.of(Channel.BOX_OFFICE))
                        .terms())))
                .isEqualTo(OnSale.Why.OTHER_CHANNEL);
        assertThat(why(offer(Terms.plain().hidden().terms()))).isEqualTo(OnSale.Why.HIDDEN);
        assertThat(offer(Terms.plain().hidden().terms()).onSale(day(1), Channel.SHOP, true))
                .isInstanceOf(OnSale.Now.class);
        assertThat(offer(ProductTerms.PLAIN).onSale(STARTS, Channel.SHOP, false))
                .isEqualTo(new OnSale.No(OnSale.Why.OVER));
    }

    private static OnSale.Why why(Offer offer) {
        return ((OnSale.No) offer.onSale(day(1), Channel.SHOP, false)).why();
    }
}
