package dev.bilten.ordering.domain;

import static dev.bilten.ordering.domain.Asked.kind;
import static dev.bilten.ordering.domain.Asked.lines;
import static dev.bilten.ordering.domain.Asked.offered;
import static dev.bilten.ordering.domain.Asked.on;
import static dev.bilten.ordering.domain.Asked.one;
import static dev.bilten.ordering.domain.Asked.refused;
import static dev.bilten.ordering.domain.Asked.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Discount;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.api.TaxStanding;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.domain.pricing.Pricing;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final SaleWindow LATER = new SaleWindow(Optional.of(Fair.NOW.plusSeconds(1)), Optional.empty());
    private static final SaleWindow OVER = new SaleWindow(Optional.empty(), Optional.of(Fair.NOW));

    private final Fair fair = new Fair();

    @Test
    void an_event_sells_only_within_its_window() {
        var ticket = fair.product(10_00);
        fair.sale = LATER;
        assertThat(fair.ask(one(ticket))).isEqualTo(new Admission.Closed(WhyClosed.NOT_YET));
        fair.sale = OVER;
        assertThat(fair.ask(one(ticket))).isEqualTo(new Admission.Closed(WhyClosed.NO_LONGER));
        fair.sale = new SaleWindow(Optional.of(Fair.NOW), Optional.of(Fair.NOW.plusSeconds(1)));
        assertThat(lines(fair.ask(one(ticket)))).hasSize(1);
        fair.state = EventState.DRAFT;
        assertThat(fair.ask(one(ticket))).isEqualTo(new Admission.Closed(WhyClosed.NOT_PUBLISHED));
        fair.state = EventState.ARCHIVED;
        assertThat(fair.ask(one(ticket))).isEqualTo(new Admission.Closed(WhyClosed.ARCHIVED));
        var byStaff = new Request(
                List.of(one(ticket)),
                Channel.BOX_OFFICE,
                Fair.NOW,
                Optional.empty(),
                List.of(),
                Request.Sold.NOTHING,
                Optional.of(Request.Staff.SELLING));
        assertThat(Admission.of(fair.assortment(), byStaff)).isEqualTo(new Admission.Closed(WhyClosed.ARCHIVED));
    }

    @Test
    void a_product_sells_only_within_its_window_and_channels() {
        refused(fair.ask(one(fair.product(1, Map.of("sale", LATER)))), "/lines/0/product", WhyRefused.NOT_YET_SOLD);
        refused(fair.ask(one(fair.product(1, Map.of("sale", OVER)))), "/lines/0/product", WhyRefused.NO_LONGER_SOLD);
        refused(
                fair.ask(one(fair.product(1, Map.of("channels", Set.of(Channel.BOX_OFFICE))))),
                "/lines/0/product",
                WhyRefused.OTHER_CHANNEL);
    }

    @Test
    void a_kind_has_to_be_chosen_known_and_on_sale() {
        var plain = fair.product(10_00);
        var open = fair.kind(plain, 12_00, SaleWindow.ALWAYS, true);
        var later = fair.kind(plain, 12_00, LATER, true);
        var hidden = fair.kind(plain, 12_00, SaleWindow.ALWAYS, false);
        var ticket = fair.with(plain, open, later, hidden);
        refused(fair.ask(one(ticket)), "/lines/0/variation", WhyRefused.VARIATION_REQUIRED);
        refused(fair.ask(kind(ticket, hidden.id())), "/lines/0/variation", WhyRefused.UNKNOWN_VARIATION);
        refused(fair.ask(kind(ticket, VariationId.next())), "/lines/0/variation", WhyRefused.UNKNOWN_VARIATION);
        refused(fair.ask(kind(ticket, later.id())), "/lines/0/variation", WhyRefused.NOT_YET_SOLD);
        assertThat(lines(fair.ask(kind(ticket, open.id()))).getFirst().listed().minor())
                .isEqualTo(12_00);
        refused(fair.ask(kind(fair.product(5), open.id())), "/lines/0/variation", WhyRefused.UNKNOWN_VARIATION);
    }

    @Test
    void a_product_whose_kinds_are_all_switched_off_is_not_sold_without_one() {
        var plain = fair.product(50_00);
        var off = fair.kind(plain, 1_00, SaleWindow.ALWAYS, false);
        var ticket = fair.with(plain, off, fair.kind(plain, 2_00, SaleWindow.ALWAYS, false));
        refused(fair.ask(one(ticket)), "/lines/0/variation", WhyRefused.VARIATION_REQUIRED);
        refused(fair.ask(kind(ticket, off.id())), "/lines/0/variation", WhyRefused.UNKNOWN_VARIATION);
    }

    @Test
    void a_date_has_to_be_chosen_known_and_to_come() {
        var ticket = fair.product(10_00);
        var pass = fair.product(50_00, Map.of("acrossDates", true));
        var day = fair.day(2, Map.of(ticket.id().value(), 7_00L));
        var gone = fair.day(-1, Map.of());
        refused(fair.ask(one(ticket)), "/lines/0/date", WhyRefused.DATE_REQUIRED);
        refused(fair.ask(on(ticket, dev.bilten.catalog.api.DateId.next())), "/lines/0/date", WhyRefused.UNKNOWN_DATE);
        refused(fair.ask(on(ticket, gone.id())), "/lines/0/date", WhyRefused.DATE_OVER);
        refused(fair.ask(on(pass, day.id())), "/lines/0/date", WhyRefused.UNKNOWN_DATE);
        assertThat(lines(fair.ask(on(ticket, day.id()))).getFirst().listed().minor())
                .isEqualTo(7_00);
        assertThat(lines(fair.ask(one(pass)))).hasSize(1);
    }

    @Test
    void there_are_limits_to_how_many() {
        var ticket = fair.product(1, Map.of("minPerOrder", 2));
        refused(fair.ask(new Wish(ticket.id(), 0)), "/lines/0/quantity", WhyRefused.BETWEEN);
        refused(fair.ask(new Wish(ticket.id(), -3)), "/lines/0/quantity", WhyRefused.BETWEEN);
        refused(fair.ask(new Wish(ticket.id(), 11)), "/lines/0/quantity", WhyRefused.BETWEEN);
        refused(fair.ask(new Wish(ticket.id(), 1)), "/lines/0/quantity", WhyRefused.AT_LEAST);
        assertThat(lines(fair.ask(new Wish(ticket.id(), 2)))).hasSize(1);
    }

    @Test
    void several_lines_of_a_product_count_together() {
        var plain = fair.product(1);
        var red = fair.kind(plain, 1, SaleWindow.ALWAYS, true);
        var blue = fair.kind(plain, 1, SaleWindow.ALWAYS, true);
        var shirt = fair.with(plain, red, blue);
        refused(fair.ask(kind(shirt, red.id(), 6), kind(shirt, blue.id(), 6)), "/lines/0/quantity", WhyRefused.AT_MOST);
        refused(
                fair.ask(kind(shirt, red.id(), 2), kind(shirt, red.id(), 2)),
                "/lines/1/product",
                WhyRefused.REPEATED_PRODUCT);
    }

    @Test
    void a_cart_that_no_page_makes_is_refused_before_anything_is_looked_up() {
        var ten_thousand = Collections.nCopies(10_000, new Wish(ProductId.next(), 1));
        assertThat(Admission.tooMuch(ten_thousand))
                .containsExactly(Refusal.of("/lines", WhyRefused.TOO_MANY_LINES, 100));
        assertThat(Admission.tooMuch(List.of())).extracting(Refusal::why).containsExactly(WhyRefused.NOTHING_CHOSEN);
    }

    @Test
    void a_product_of_nobody_does_not_exist() {
        refused(fair.ask(new Wish(ProductId.next(), 1)), "/lines/0/product", WhyRefused.UNKNOWN_PRODUCT);
    }

    @Test
    void add_ons_come_only_with_what_asks_for_them() {
        var extras = fair.addOns();
        var lunch = fair.product(8_00, Map.of(), Optional.of(extras));
        var ticket = fair.product(20_00, Map.of("addOns", List.of(new ProductTerms.AddOn(extras, 1, 2, false, false))));
        var plain = fair.product(20_00);
        refused(fair.ask(one(lunch)), "/lines/0/product", WhyRefused.ADD_ON_ALONE);
        refused(fair.ask(one(ticket)), "/lines/0/addOns", WhyRefused.ADD_ONS_BETWEEN);
        refused(fair.ask(with(plain, 1, lunch, 1)), "/lines/0/addOns/0/product", WhyRefused.ADD_ON_UNKNOWN);
        refused(fair.ask(with(ticket, 2, lunch, 3)), "/lines/0/addOns/0/quantity", WhyRefused.ADD_ON_TWICE);
        var lines = lines(fair.ask(with(ticket, 2, lunch, 2)));
        assertThat(lines).extracting(line -> line.unit().minor()).containsExactly(20_00L, 8_00L);
        assertThat(lines.get(1).parent()).contains(lines.get(0).number());
    }

    @Test
    void an_included_add_on_costs_nothing() {
        var extras = fair.addOns();
        var lunch = fair.product(8_00, Map.of(), Optional.of(extras));
        var ticket = fair.product(20_00, Map.of("addOns", List.of(new ProductTerms.AddOn(extras, 0, 3, true, true))));
        assertThat(lines(fair.ask(with(ticket, 1, lunch, 3))))
                .extracting(line -> line.total().minor())
                .containsExactly(20_00L, 0L);
    }

    @Test
    void the_parts_of_a_bundle_take_stock_and_share_its_price() {
        var meal = fair.product(9_00);
        var bundle = fair.product(
                50_00, Map.of("bundle", List.of(new ProductTerms.Part(meal.id(), Optional.empty(), 3, 10_00))));
        var lines = lines(fair.ask(new Wish(bundle.id(), 2)));
        assertThat(lines).extracting(Hold.Line::quantity).containsExactly(2, 6);
        assertThat(lines.get(1).unit().minor()).isEqualTo(3_33);
        assertThat(lines.stream().mapToLong(line -> line.total().minor()).sum()).isEqualTo(100_00);
        var half = fair.voucher(_ -> Fair.off(VoucherValue.percent(new BigDecimal("0.5"))), 9, Optional.empty());
        var cheaper = lines(fair.ask(half, new Wish(bundle.id(), 2)));
        assertThat(cheaper.stream().mapToLong(line -> line.total().minor()).sum())
                .isEqualTo(50_00);
        assertThat(Hold.uses(cheaper).get(half.id()).minor()).isEqualTo(50_00);
        assertThat(Hold.uses(cheaper).get(half.id()).tickets()).isEqualTo(2);
    }

    @Test
    void an_open_price_stays_within_its_limits_and_a_fixed_one_is_no_open_one() {
        var open = fair.product(
                5_00,
                Map.of(
                        "price",
                        ProductTerms.PriceKind.OPEN,
                        "open",
                        new ProductTerms.OpenPrice(Optional.of(50_00L), Optional.empty())));
        refused(fair.ask(offered(open, 4_99, "EUR")), "/lines/0/price", WhyRefused.PRICE_BETWEEN);
        refused(fair.ask(offered(open, 50_01, "EUR")), "/lines/0/price", WhyRefused.PRICE_BETWEEN);
        refused(fair.ask(offered(open, 10_00, "USD")), "/lines/0/price", WhyRefused.OTHER_CURRENCY);
        refused(fair.ask(one(open)), "/lines/0/price", WhyRefused.PRICE_REQUIRED);
        refused(fair.ask(offered(fair.product(9_00), 1, "EUR")), "/lines/0/price", WhyRefused.PRICE_NOT_OPEN);
        assertThat(lines(fair.ask(offered(open, 12_34, "EUR")))
                        .getFirst()
                        .unit()
                        .minor())
                .isEqualTo(12_34);
    }

    @Test
    void each_ticket_gets_its_add_ons_also_where_the_price_changes_on_the_way() {
        var extras = fair.addOns();
        var lunch = fair.product(8_00, Map.of(), Optional.of(extras));
        var tiers = List.of(new ProductTerms.Tier(Optional.empty(), Optional.of(2), 12_00));
        var ticket = fair.product(
                20_00, Map.of("tiers", tiers, "addOns", List.of(new ProductTerms.AddOn(extras, 1, 1, false, false))));
        var lines = lines(fair.ask(with(ticket, 5, lunch, 5)));
        assertThat(lines)
                .extracting(Hold.Line::quantity, Hold.Line::parent)
                .containsExactly(
                        tuple(2, Optional.empty()),
                        tuple(3, Optional.empty()),
                        tuple(2, Optional.of(lines.get(0).number())),
                        tuple(3, Optional.of(lines.get(1).number())));
    }

    @Test
    void what_is_included_counts_for_no_discount() {
        var extras = fair.addOns();
        var lunch = fair.product(8_00, Map.of(), Optional.of(extras));
        var meal = fair.product(9_00);
        var parts = List.of(new ProductTerms.Part(meal.id(), Optional.empty(), 1, 10_00));
        var ticket = fair.product(
                30_00, Map.of("bundle", parts, "addOns", List.of(new ProductTerms.AddOn(extras, 1, 1, true, false))));
        fair.discount(Discount.Offer.fromCount(3, new BigDecimal("0.5")));
        assertThat(total(lines(fair.ask(with(ticket, 2, lunch, 2))))).isEqualTo(60_00);
        assertThat(total(lines(fair.ask(with(ticket, 3, lunch, 3))))).isEqualTo(45_00);
    }

    private long total(List<Hold.Line> lines) {
        var hold = new Hold(
                HoldId.next(),
                fair.id,
                Channel.SHOP,
                false,
                Hold.State.ACTIVE,
                Fair.NOW,
                false,
                Money.zero(Fair.EUR),
                Fair.NOW,
                lines);
        var sold = Map.of(fair.id, fair.assortment());
        return HoldBill.of(hold, sold, TaxStanding.UNKNOWN, Optional.empty()) instanceof Pricing.Result.Billed(var bill)
                ? bill.total().minor()
                : -1;
    }

    @Test
    void a_price_for_the_first_so_many_ends_within_a_line() {
        var ticket = fair.product(
                20_00, Map.of("tiers", List.of(new ProductTerms.Tier(Optional.empty(), Optional.of(5), 12_00))));
        var sold = new Request.Sold(FirstSoMany.of(fair.products), Map.of(ticket.id(), 3L));
        var request = new Request(
                List.of(new Wish(ticket.id(), 4)), Channel.SHOP, Fair.NOW, Optional.empty(), List.of(), sold);
        assertThat(lines(Admission.of(fair.assortment(), request)))
                .extracting(Hold.Line::quantity, line -> line.unit().minor())
                .containsExactly(tuple(2, 12_00L), tuple(2, 20_00L));
    }

    @Test
    void every_reason_has_its_words_in_both_languages() throws Exception {
        for (var language : List.of("en", "ar")) {
            var words = new java.util.Properties();
            var file = java.nio.file.Path.of(
                    "../web-kit/src/main/java/dev/bilten/webkit/problem/problem." + language + ".properties");
            var shared = java.nio.file.Path.of(
                    "../web-kit/src/main/java/dev/bilten/webkit/messages/errors." + language + ".properties");
            for (var one : List.of(file, shared)) {
                try (var reader = java.nio.file.Files.newBufferedReader(one)) {
                    words.load(reader);
                }
            }
            for (var why : WhyRefused.values()) {
                assertThat(words).as(language).containsKey(why.key());
            }
        }
    }
}
