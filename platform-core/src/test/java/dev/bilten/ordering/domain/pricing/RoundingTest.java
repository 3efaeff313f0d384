package dev.bilten.ordering.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.catalog.api.Rounding;
import dev.bilten.ordering.api.Bill;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of docs/rules/prices.md and the cases that every book on invoices has, reckoned by hand. */
class RoundingTest {

    @Test
    void by_line_three_tickets_at_14_99_keep_their_price_and_lose_a_cent_of_tax() {
        var bill = three(Rounding.LINE);
        assertThat(amounts(bill)).containsExactly("12.60+2.39=14.99", "12.60+2.39=14.99", "12.60+2.39=14.99");
        assertThat(amounts(bill.sum())).isEqualTo("37.80+7.17=44.97");
    }

    @Test
    void by_net_the_tax_is_that_of_the_sum_and_one_ticket_costs_a_cent_more() {
        var bill = three(Rounding.NET);
        assertThat(amounts(bill)).containsExactly("12.60+2.40=15.00", "12.60+2.39=14.99", "12.60+2.39=14.99");
        assertThat(amounts(bill.sum())).isEqualTo("37.80+7.18=44.98");
    }

    @Test
    void by_net_with_kept_gross_the_price_stays_and_one_net_gives_way() {
        var bill = three(Rounding.NET_KEEP_GROSS);
        assertThat(amounts(bill)).containsExactly("12.60+2.39=14.99", "12.60+2.39=14.99", "12.59+2.40=14.99");
        assertThat(amounts(bill.sum())).isEqualTo("37.79+7.18=44.97");
    }

    @Test
    void a_ticket_for_seven_cents_at_seven_per_cent_bears_no_tax_by_line_and_two_cents_as_five_by_net() {
        // 0.07 / 1.07 = 0.0654 → 0.07; 5 × 0.07 × 7 % = 0.0245 → 0.02
        assertThat(amounts(Till.in("EUR").line(5, 7, "0.07").bill().sum())).isEqualTo("0.35+0.00=0.35");
        assertThat(amounts(Till.in("EUR")
                        .rounding(Rounding.NET)
                        .line(5, 7, "0.07")
                        .bill()
                        .sum()))
                .isEqualTo("0.35+0.02=0.37");
        // 0.35 / 1.07 = 0.3271 → 0.33
        assertThat(amounts(Till.in("EUR")
                        .rounding(Rounding.NET_KEEP_GROSS)
                        .line(5, 7, "0.07")
                        .bill()
                        .sum()))
                .isEqualTo("0.33+0.02=0.35");
    }

    @Test
    void three_cents_at_19_per_cent_have_no_exact_net_and_stay_three_cents() {
        // 0.02 bears 0.00 and 0.03 bears 0.01: no net makes 0.03, so the nearest is taken and the gross stays
        var bill = Till.in("EUR")
                .rounding(Rounding.NET_KEEP_GROSS)
                .line(1, 3, "0.19")
                .bill();
        assertThat(amounts(bill.sum())).isEqualTo("0.03+0.00=0.03");
    }

    @Test
    void rates_are_reckoned_apart_and_stand_with_the_highest_first() {
        var bill = Till.in("EUR")
                .rounding(Rounding.NET)
                .line(3, 1499, "0.19")
                .line(2, 999, "0.070")
                .line(1, 999, "0.07")
                .bill();
        // 9.99 / 1.07 = 9.3364 → 9.34; 28.02 × 7 % = 1.9614 → 1.96
        assertThat(bill.rates())
                .extracting(sum -> sum.rate().toPlainString() + ": " + amounts(sum.sum()))
                .containsExactly("0.19: 37.80+7.18=44.98", "0.07: 28.02+1.96=29.98");
        assertThat(bill.total().minor()).isEqualTo(74_96);
    }

    @Test
    void yen_have_no_decimals() {
        // 1000 / 1.1 = 909.09 → 909; 2727 × 10 % = 272.7 → 273
        assertThat(amounts(Till.in("JPY").line(3, 1000, "0.1").bill().sum())).isEqualTo("2727+273=3000");
        // 980 / 1.08 = 907.41 → 907; by line 73 each
        assertThat(amounts(Till.in("JPY").line(3, 980, "0.08").bill().sum())).isEqualTo("2721+219=2940");
        // 2721 × 8 % = 217.68 → 218
        assertThat(amounts(Till.in("JPY")
                        .rounding(Rounding.NET)
                        .line(3, 980, "0.08")
                        .bill()
                        .sum()))
                .isEqualTo("2721+218=2939");
    }

    @Test
    void dinars_have_three_decimals() {
        // 12.345 / 1.05 = 11.75714 → 11.757; 23.514 × 5 % = 1.1757 → 1.176
        assertThat(amounts(Till.in("KWD")
                        .rounding(Rounding.NET)
                        .line(2, 12_345, "0.05")
                        .bill()
                        .sum()))
                .isEqualTo("23.514+1.176=24.690");
    }

    @Test
    void an_amount_too_large_is_an_exception_and_no_wrong_figure() {
        for (var rounding : List.of(Rounding.LINE, Rounding.NET, Rounding.NET_KEEP_GROSS)) {
            var shop = Till.in("EUR").rounding(rounding).line(2, Long.MAX_VALUE / 2 + 1, "0.19");
            assertThatThrownBy(shop::bill).isInstanceOf(ArithmeticException.class);
        }
    }

    private static Bill three(Rounding rounding) {
        return Till.in("EUR").rounding(rounding).line(3, 1499, "0.19").bill();
    }

    private static List<String> amounts(Bill bill) {
        return bill.lines().stream().map(line -> amounts(line.sum())).toList();
    }

    static String amounts(Bill.Sum sum) {
        return sum.net().major().toPlainString() + "+" + sum.tax().major().toPlainString() + "="
                + sum.gross().major().toPlainString();
    }
}
