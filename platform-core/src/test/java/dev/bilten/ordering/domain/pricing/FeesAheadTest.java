package dev.bilten.ordering.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Fee;
import dev.bilten.catalog.api.Fee.Bearer;
import dev.bilten.catalog.api.TaxRule;
import dev.bilten.ordering.api.FeeAhead;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeesAheadTest {
    private static final List<String> BOTH = List.of("card", "transfer");

    @Test
    void what_every_order_bears_is_certain_before_anything_is_chosen() {
        assertThat(ahead(of(Set.of(), Bearer.BUYER), BOTH)).singleElement().matches(FeeAhead::certain);
    }

    @Test
    void what_one_way_to_pay_costs_hangs_on_that() {
        assertThat(ahead(of(Set.of("card"), Bearer.BUYER), BOTH))
                .singleElement()
                .matches(fee -> !fee.certain());
    }

    @Test
    void what_the_only_way_to_pay_costs_is_certain() {
        assertThat(ahead(of(Set.of("card"), Bearer.BUYER), List.of("card")))
                .singleElement()
                .matches(FeeAhead::certain);
    }

    @Test
    void what_nobody_can_be_charged_is_not_spoken_of() {
        assertThat(ahead(of(Set.of("card"), Bearer.BUYER), List.of("transfer"))).isEmpty();
        assertThat(ahead(of(Set.of(), Bearer.ORGANIZER), BOTH)).isEmpty();
        assertThat(ahead(fee(Set.of(), Bearer.BUYER, 0), BOTH)).isEmpty();
    }

    @Test
    void the_tax_that_comes_on_top_of_a_fee_is_said_with_it() {
        var onTop = new TaxRule(
                1,
                Till.rate("0.19"),
                TaxRule.Prices.TAX_ON_TOP,
                TaxRule.Adapting.NET_STAYS,
                TaxRule.PlaceOfSupply.VENUE,
                List.of());
        var basket = Till.in("EUR")
                .tax("full", onTop)
                .fee(of(Set.of(), Bearer.BUYER))
                .basket();
        assertThat(FeesAhead.of(basket.leading(), basket.leadingRules(), basket.sale(), BOTH))
                .singleElement()
                .satisfies(fee -> assertThat(fee.taxOnTop()).isEqualByComparingTo("0.19"));
    }

    private static List<FeeAhead> ahead(Fee fee, List<String> offered) {
        var basket = Till.in("EUR")
                .tax("full", TaxRule.flat(Till.rate("0.19")))
                .fee(fee)
                .basket();
        return FeesAhead.of(basket.leading(), basket.leadingRules(), basket.sale(), offered);
    }

    private static Fee of(Set<String> methods, Bearer bearer) {
        return fee(methods, bearer, 2_50);
    }

    private static Fee fee(Set<String> methods, Bearer bearer, long fixed) {
        var card = Till.cardFee("0", fixed, false, bearer, "full");
        return new Fee(
                1,
                "booking",
                card.name(),
                Fee.Kind.SERVICE,
                card.rate(),
                fixed,
                false,
                methods,
                Set.of(),
                bearer,
                "full");
    }
}
