package dev.bilten.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.EventId;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Uuids;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import java.math.BigDecimal;
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

    @Test
    void what_was_kept_of_a_part_does_not_go_back_with_the_rest_and_is_no_more_than_there_is() {
        var kept = CancellationFee.of(Money.of(5_00, "EUR"));
        var more = CancellationFee.of(Money.of(3_00, "EUR"));
        assertThat(retained(OrderState.PAID, 50_00, kept, more)).isEqualTo(8_00);
        assertThat(retained(OrderState.PAID, 6_00, kept, more)).isEqualTo(6_00);
        assertThat(retained(OrderState.PAID, 50_00)).isZero();
        assertThat(retained(OrderState.PENDING, 50_00, kept))
                .as("of what waits for its money nothing was kept")
                .isZero();
    }

    @Test
    void other_fees_and_those_that_are_none_any_more_were_not_kept_for_a_part() {
        var amount = Money.of(5_00, "EUR");
        assertThat(retained(OrderState.PAID, 50_00, fee(Order.Fee.Kind.SERVICE, amount, false, true)))
                .isZero();
        assertThat(retained(OrderState.PAID, 50_00, fee(Order.Fee.Kind.CANCELLATION, amount, false, false)))
                .isZero();
        assertThat(retained(OrderState.PAID, 50_00, fee(Order.Fee.Kind.CANCELLATION, amount, true, true)))
                .isZero();
    }

    private static long retained(OrderState state, long kept, Order.Fee... fees) {
        var order = PlainOrder.of(state, EventId.next(), List.of(), List.of(fees));
        return CancellationFee.retained(order, Money.of(kept, "EUR")).minor();
    }

    private static Order.Fee fee(Order.Fee.Kind kind, Money amount, boolean absorbed, boolean active) {
        var none = Money.zero(amount.currency());
        return new Order.Fee(Uuids.next(), kind, "Fee", amount, absorbed, BigDecimal.ZERO, none, active);
    }

    private static List<String> faults(long fee, long most) {
        return CancellationFee.violations(Money.of(fee, "EUR"), Money.of(most, "EUR")).stream()
                .map(Violation::key)
                .toList();
    }
}
