package dev.bilten.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be kept when tickets are cancelled. */
class CancellationFeeTest {
    @Test
    void nothing_or_all_there_is_may_be_kept_and_no_cent_more() {
        assertThat(faults(0, 50_00)).isEmpty();
        assertThat(faults(50_00, 50_00)).isEmpty();
        assertThat(faults(50_01, 50_00)).containsExactly("error.between");
        assertThat(faults(-1, 50_00)).containsExactly("error.between");
    }

    @Test
    void of_nothing_nothing_is_kept_and_that_is_said_in_words() {
        assertThat(faults(0, 0)).isEmpty();
        assertThat(faults(1, 0)).containsExactly("error.nothing-to-keep");
    }

    @Test
    void it_is_kept_in_the_currency_of_the_order() {
        assertThat(CancellationFee.violations(Money.of(1_00, "USD"), Money.of(50_00, "EUR")))
                .extracting(Violation::key)
                .containsExactly(WhyRefused.OTHER_CURRENCY.key());
    }

    private static List<String> faults(long fee, long most) {
        return CancellationFee.violations(Money.of(fee, "EUR"), Money.of(most, "EUR")).stream()
                .map(Violation::key)
                .toList();
    }
}
