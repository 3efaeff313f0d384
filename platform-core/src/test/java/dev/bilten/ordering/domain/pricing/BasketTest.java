package dev.bilten.ordering.domain.pricing;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bilten.catalog.api.Discount.Offer;
import dev.bilten.kernel.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What nobody can have meant is refused before anything is reckoned. */
class BasketTest {
    @Test
    void two_lines_of_one_key_cannot_be_told_apart() {
        var till = Till.in("EUR").line(1, 10_00, "0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> till.line(till.last()).basket())
                .withMessageContaining("line1");
    }

    @Test
    void an_order_has_one_currency() {
        var yen = Till.in("JPY").line(1, 10_00, "0").last();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Till.in("EUR").line(yen).basket())
                .withMessageContaining("JPY");
    }

    @Test
    void unsound_rules_sell_nothing() {
        var endless = Till.in("EUR").line(1, 10_00, "0").discount(Offer.cheapestOf(0, 0, BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(endless::basket).withMessageContaining("/discounts/0");
    }

    @Test
    void a_rule_that_does_not_exist_taxes_nothing() {
        var basket = Till.in("EUR").ruled(1, 10_00, "gone").basket();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pricing.of(basket))
                .withMessageContaining("gone");
    }

    @Test
    void no_line_is_negative_from_the_start() {
        var line = Till.in("EUR").line(1, 10_00, "0").last();
        assertThatIllegalArgumentException().isThrownBy(() -> priced(line, Money.of(-1, "EUR"), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> priced(line, Money.of(10_01, "EUR"), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> priced(line, Money.of(10_00, "EUR"), 0));
    }

    private static PricedLine priced(PricedLine line, Money price, int quantity) {
        return new PricedLine(
                line.key(),
                line.event(),
                line.item(),
                Optional.empty(),
                line.listed(),
                price,
                quantity,
                line.taxRule(),
                line.ownRate());
    }
}
