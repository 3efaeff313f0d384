package dev.bilten.ordering.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Discount;
import dev.bilten.catalog.api.Discount.Dates;
import dev.bilten.catalog.api.Discount.Offer;
import dev.bilten.catalog.api.Discount.Reach;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.Bill;
import dev.bilten.ordering.api.TaxStanding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What vouchers and discounts take off, reckoned by hand. */
class OffTest {
    private static final BigDecimal FREE = BigDecimal.ONE;

    @Test
    void a_percentage_is_rounded_half_up() {
        // 9.99 × 10 % = 0.999 → 1.00
        assertThat(prices(Till.in("EUR")
                        .voucher(VoucherValue.percent(Till.rate("0.1")))
                        .line(1, 9_99, "0")))
                .containsExactly(8_99L);
    }

    @Test
    void a_voucher_takes_nothing_below_zero_and_raises_nothing() {
        assertThat(prices(Till.in("EUR")
                        .voucher(VoucherValue.amount(5_00))
                        .line(1, 3_00, "0")
                        .line(1, 8_00, "0")))
                .containsExactly(0L, 3_00L);
        assertThat(prices(Till.in("EUR")
                        .voucher(VoucherValue.fixedPrice(5_00))
                        .line(1, 3_00, "0")
                        .line(1, 8_00, "0")))
                .containsExactly(3_00L, 5_00L);
    }

    @Test
    void a_budget_ends_in_the_middle_of_a_line_the_dearest_first() {
        var shop = Till.in("EUR")
                .voucher(VoucherValue.amount(4_00), Optional.of(10_00L), _ -> true)
                .line(1, 5_00, "0")
                .line(3, 20_00, "0");
        assertThat(prices(shop)).containsExactly(5_00L, 16_00L, 16_00L, 18_00L);
        assertThat(shop.bill().voucherOff().minor()).isEqualTo(10_00);
    }

    @Test
    void what_comes_with_a_ticket_is_none_of_its_own_and_gets_cheaper_as_that_does() {
        var off = Offer.fromCount(3, Till.rate("0.5"));
        assertThat(prices(bundles(off, 2))).containsExactly(20_00L, 20_00L, 10_00L, 10_00L);
        assertThat(prices(bundles(off, 3))).containsExactly(10_00L, 10_00L, 10_00L, 5_00L, 5_00L, 5_00L);
    }

    @Test
    void a_ticket_is_worth_all_that_comes_with_it() {
        var shop = bundles(Offer.cheapestOf(2, 1, FREE), 1).line(1, 25_00, "0");
        assertThat(prices(shop)).containsExactly(20_00L, 10_00L, 0L);
        var worth = Offer.fromWorth(60_00, Till.rate("0.5"));
        assertThat(prices(bundles(worth, 2))).containsExactly(10_00L, 10_00L, 5_00L, 5_00L);
    }

    /** So many for 30.00, of which 10.00 are for a part. */
    private static Till bundles(Offer offer, int quantity) {
        var shop = Till.in("EUR").discount(offer).line(quantity, 20_00, "0");
        var whole = shop.last();
        return shop.line(new PricedLine(
                "part",
                whole.event(),
                Item.of(ProductId.next()),
                Optional.of(whole.key()),
                Money.of(10_00, "EUR"),
                Money.of(10_00, "EUR"),
                quantity,
                Optional.empty(),
                BigDecimal.ZERO));
    }

    @Test
    void of_two_like_tickets_with_unlike_taxes_the_same_one_is_cheaper_in_whatever_order_they_stand() {
        var one = Till.in("EUR").line(1, 10_00, "0.19").last();
        var other = new PricedLine(
                "other",
                one.event(),
                one.item(),
                one.within(),
                one.listed(),
                one.price(),
                1,
                one.taxRule(),
                Till.rate("0.07"));
        assertThat(halfOfEachTwo(one, other).rates())
                .isEqualTo(halfOfEachTwo(other, one).rates());
    }

    private static Bill halfOfEachTwo(PricedLine first, PricedLine second) {
        var offer = new Discount(1, "d1", Text.EMPTY, true, Reach.EVERYTHING, Offer.cheapestOf(2, 1, FREE));
        var rules = new PricingRules(1, "DE", Rounding.LINE, Map.of(), List.of(offer), List.of());
        return Till.billed(new Basket(
                new Sale(first.price().currency(), Till.NOW, Channel.SHOP, Optional.empty(), TaxStanding.UNKNOWN),
                first.event(),
                Map.of(first.event(), rules),
                List.of(first, second)));
    }

    @Test
    void from_so_many_on_all_are_cheaper() {
        var off = Offer.fromCount(3, Till.rate("0.1"));
        assertThat(prices(Till.in("EUR").discount(off).line(2, 20_00, "0"))).containsExactly(20_00L, 20_00L);
        assertThat(prices(Till.in("EUR").discount(off).line(3, 20_00, "0"))).containsExactly(18_00L, 18_00L, 18_00L);
    }

    @Test
    void from_so_much_on_all_are_cheaper() {
        var off = Offer.fromWorth(50_00, Till.rate("0.2"));
        assertThat(prices(Till.in("EUR").discount(off).line(1, 49_99, "0"))).containsExactly(49_99L);
        assertThat(prices(Till.in("EUR").discount(off).line(2, 25_00, "0"))).containsExactly(20_00L, 20_00L);
    }

    @Test
    void in_each_three_the_cheapest_is_free_and_the_groups_are_filled_from_the_dearest_down() {
        var shop = Till.in("EUR").discount(Offer.cheapestOf(3, 1, FREE));
        for (var price : List.of(10_00L, 60_00L, 20_00L, 50_00L, 30_00L, 40_00L, 5_00L)) {
            shop.line(1, price, "0");
        }
        assertThat(prices(shop)).containsExactly(0L, 60_00L, 20_00L, 50_00L, 30_00L, 0L, 5_00L);
        // the seventh makes no group, so it took part in nothing
        assertThat(shop.bill().lines().getLast().discount()).isEmpty();
        assertThat(shop.bill().lines().get(1).discount()).contains("d1");
    }

    @Test
    void whatever_took_part_in_one_discount_is_out_of_reach_of_the_next() {
        var shop = Till.in("EUR")
                .discount(Offer.cheapestOf(2, 1, FREE))
                .discount(Offer.fromCount(1, Till.rate("0.5")))
                .line(3, 20_00, "0");
        assertThat(prices(shop)).containsExactly(20_00L, 0L, 10_00L);
    }

    @Test
    void tickets_of_one_date_earn_together_or_tickets_of_several() {
        var same = dates(Dates.SAME, Offer.fromCount(2, Till.rate("0.1")), "A", "A", "B");
        assertThat(prices(same)).containsExactly(9_00L, 9_00L, 10_00L);
        var distinct = dates(Dates.DISTINCT, Offer.fromCount(2, Till.rate("0.1")), "A", "A", "B");
        assertThat(prices(distinct)).containsExactly(9_00L, 10_00L, 9_00L);
    }

    @Test
    void as_many_groups_across_dates_are_found_as_there_can_be() {
        // A B C and A B D; round by round only one group of three would be found
        var shop = dates(Dates.DISTINCT, Offer.cheapestOf(3, 1, FREE), "A", "A", "B", "B", "C", "D");
        assertThat(prices(shop)).filteredOn(price -> price == 0).hasSize(2);
    }

    @Test
    void the_cheapest_of_a_group_across_dates_is_free_however_many_of_its_date_there_are() {
        var shop = dates(Dates.DISTINCT, Offer.cheapestOf(3, 1, FREE), "A5", "A5", "B20", "C10");
        assertThat(prices(shop)).containsExactlyInAnyOrder(0L, 5_00L, 20_00L, 10_00L);
    }

    @Test
    void a_discount_holds_in_its_channels_and_its_time() {
        var boxOffice = new Reach(Set.of(Channel.BOX_OFFICE), SaleWindow.ALWAYS, Set.of(), Dates.ANY, true);
        var over =
                new Reach(Set.of(), new SaleWindow(Optional.empty(), Optional.of(Till.NOW)), Set.of(), Dates.ANY, true);
        var later = new Reach(
                Set.of(),
                new SaleWindow(Optional.of(Till.NOW.plusNanos(1)), Optional.empty()),
                Set.of(),
                Dates.ANY,
                true);
        var now = new Reach(
                Set.of(Channel.SHOP),
                new SaleWindow(Optional.of(Till.NOW), Optional.of(Till.NOW.plusNanos(1))),
                Set.of(),
                Dates.ANY,
                true);
        for (var closed : List.of(boxOffice, over, later)) {
            assertThat(prices(Till.in("EUR")
                            .discount(closed, Offer.fromCount(1, FREE))
                            .line(1, 5_00, "0")))
                    .containsExactly(5_00L);
        }
        assertThat(prices(Till.in("EUR").discount(now, Offer.fromCount(1, FREE)).line(1, 5_00, "0")))
                .containsExactly(0L);
    }

    @Test
    void an_organizer_may_keep_vouchers_and_discounts_apart() {
        var apart = new Reach(Set.of(), SaleWindow.ALWAYS, Set.of(), Dates.ANY, false);
        var shop = Till.in("EUR")
                .voucher(VoucherValue.amount(1_00))
                .discount(apart, Offer.fromCount(1, FREE))
                .line(1, 5_00, "0");
        assertThat(prices(shop)).containsExactly(4_00L);
    }

    private static Till dates(Dates dates, Offer offer, String... names) {
        var shop = Till.in("EUR").discount(new Reach(Set.of(), SaleWindow.ALWAYS, Set.of(), dates, true), offer);
        var product = ProductId.next();
        var ids = List.of(DateId.next(), DateId.next(), DateId.next(), DateId.next());
        for (int i = 0; i < names.length; i++) {
            var price = Money.of(names[i].length() > 1 ? Long.parseLong(names[i].substring(1)) * 100 : 10_00, "EUR");
            shop.line(new PricedLine(
                    "line" + i,
                    shop.event,
                    new Item(product, Optional.empty(), Optional.of(ids.get(names[i].charAt(0) - 'A'))),
                    Optional.empty(),
                    price,
                    price,
                    1,
                    Optional.empty(),
                    BigDecimal.ZERO));
        }
        return shop;
    }

    private static List<Long> prices(Till shop) {
        return shop.bill().lines().stream()
                .map(Bill.Line::sum)
                .map(sum -> sum.gross().minor())
                .toList();
    }
}
