package dev.bilten.ordering.domain.pricing;

import static dev.bilten.ordering.domain.pricing.RoundingTest.amounts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Fee.Bearer;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.catalog.api.TaxRule;
import org.junit.jupiter.api.Test;

class FeeTest {
    @Test
    void a_fee_is_its_rate_of_the_tickets_and_its_fixed_amount_and_bears_tax() {
        // 50.00 × 2.9 % = 1.45, and 0.35; 1.80 / 1.19 = 1.5126 → 1.51
        var bill = shop(50_00)
                .fee(Till.cardFee("0.029", 35, false, Bearer.BUYER, "full"))
                .bill();
        assertThat(amounts(bill.charged().getFirst().sum())).isEqualTo("1.51+0.29=1.80");
        assertThat(bill.total().minor()).isEqualTo(51_80);
    }

    @Test
    void a_fee_on_the_total_is_its_rate_of_what_the_buyer_pays_in_the_end() {
        // (50.00 × 2.9 % + 0.35) / 0.971 = 1.8538 → 1.85; 51.85 × 2.9 % + 0.35 = 1.8537
        var bill = shop(50_00)
                .fee(Till.cardFee("0.029", 35, true, Bearer.BUYER, "full"))
                .bill();
        assertThat(bill.charged().getFirst().sum().gross().minor()).isEqualTo(1_85);
        assertThat(bill.total().minor()).isEqualTo(51_85);
    }

    @Test
    void what_the_organizer_bears_is_recorded_and_not_charged() {
        var bill = shop(50_00)
                .fee(Till.cardFee("0.029", 35, false, Bearer.ORGANIZER, "full"))
                .bill();
        assertThat(bill.total().minor()).isEqualTo(50_00);
        assertThat(bill.charged()).isEmpty();
        assertThat(bill.absorbed())
                .singleElement()
                .satisfies(fee -> assertThat(fee.amount().minor()).isEqualTo(1_80));
    }

    @Test
    void a_fee_of_another_payment_method_is_left_out() {
        var bill = Till.in("EUR")
                .tax("full", TaxRule.flat(Till.rate("0.19")))
                .paidBy("transfer")
                .line(1, 50_00, "0.19")
                .fee(Till.cardFee("0.029", 35, false, Bearer.BUYER, "full"))
                .bill();
        assertThat(bill.charged()).isEmpty();
    }

    @Test
    void an_order_that_costs_nothing_bears_no_fee() {
        var bill = shop(0).fee(Till.cardFee("0.029", 35, false, Bearer.BUYER, "full"))
                .bill();
        assertThat(bill.total().minor()).isZero();
    }

    @Test
    void a_fee_is_rounded_together_with_the_tickets_of_its_rate() {
        // nets 12.60 × 3 and 0.84 (1.00 / 1.19); 38.64 × 19 % = 7.3416 → 7.34; apart it were 7.18 and 0.16
        var bill = Till.in("EUR")
                .rounding(Rounding.NET)
                .tax("full", TaxRule.flat(Till.rate("0.19")))
                .paidBy("card")
                .line(3, 14_99, "0.19")
                .fee(Till.cardFee("0", 1_00, false, Bearer.BUYER, "full"))
                .bill();
        assertThat(bill.rates())
                .singleElement()
                .satisfies(sum -> assertThat(amounts(sum.sum())).isEqualTo("38.64+7.34=45.98"));
    }

    private static Till shop(long price) {
        return Till.in("EUR")
                .tax("full", TaxRule.flat(Till.rate("0.19")))
                .paidBy("card")
                .line(1, price, "0.19");
    }
}
