package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.ExpireDue;
import dev.bilten.ordering.app.MarkPaid;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ordering.app.ReturnMoney;
import dev.bilten.payments.api.PaymentState;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.plugin.api.Text;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A transfer came short, or with too much. */
class PartPaymentTest {
    private final Shop shop = new Shop(20, 25_00);

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void an_order_waits_for_the_rest_and_is_paid_when_it_is_covered() {
        var order = shop.ordered(2);
        var first = (MarkPaid.Result.Noted) receive(order, 20_00);
        assertThat(first.order().state()).isEqualTo(OrderState.PENDING);
        assertThat(first.open()).isEqualTo(euro(30_00));
        assertThat(receive(order, 30_00)).isInstanceOf(MarkPaid.Result.Paid.class);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void all_that_is_open_is_the_rest_once_a_part_came() {
        var order = shop.ordered(2);
        receive(order, 20_00);
        shop.platform.get(MarkPaid.class).execute(shop.now, order.id());
        assertThat(details(order).kept()).isEqualTo(euro(50_00));
    }

    @Test
    void what_came_too_much_stays_until_somebody_gives_it_back_and_then_the_price_stays() {
        var order = shop.ordered(1);
        assertThat(receive(order, 27_50)).isInstanceOf(MarkPaid.Result.Paid.class);
        assertThat(details(order).refunds()).isEmpty();
        assertThat(details(order).kept()).isEqualTo(euro(27_50));
        shop.platform
                .get(ReturnMoney.class)
                .execute(shop.now, new ReturnMoney.Command(order.id(), euro(2_50), true, false));
        assertThat(shop.read(order).total()).isEqualTo(euro(25_00));
        assertThat(details(order).kept()).isEqualTo(euro(25_00));
    }

    @Test
    void a_buyer_pays_what_is_still_open() {
        var order = shop.ordered(1);
        receive(order, 10_00);
        shop.pay(shop.now, order);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
        assertThat(details(order).payments().getLast().amount()).isEqualTo(euro(15_00));
        assertThat(details(order).kept()).isEqualTo(euro(25_00));
    }

    @Test
    void the_transfer_that_came_in_parts_is_closed_and_keeps_nobody_from_changing_the_order() {
        var line = new PaymentOutcome.Instruction(Text.of("IBAN"), "DE02");
        shop.gateway.start = new PaymentOutcome.Pending("transfer", List.of(line), Duration.ofDays(1));
        var order = shop.ordered(2);
        shop.pay(shop.now, order);
        receive(order, 20_00);
        assertThat(details(order).tried())
                .hasValueSatisfying(tried -> assertThat(tried.state()).isEqualTo(PaymentState.PENDING));
        receive(order, 30_00);
        assertThat(details(order).payments().getFirst().state()).isEqualTo(PaymentState.CANCELED);
        var one = order.positions().getFirst().id();
        assertThat(shop.platform
                        .get(ChangeOrder.class)
                        .execute(
                                shop.now,
                                new ChangeOrder.Command(
                                        order.id(), List.of(one), Map.of(), List.of(), Optional.empty())))
                .isInstanceOf(ChangeOrder.Result.Changed.class);
    }

    @Test
    void nothing_and_less_is_no_amount_and_a_paid_order_takes_no_more() {
        var order = shop.ordered(1);
        assertThat(receive(order, 0)).isInstanceOf(MarkPaid.Result.Refused.class);
        assertThat(receive(order, -5)).isInstanceOf(MarkPaid.Result.Refused.class);
        assertThat(shop.platform
                        .get(MarkPaid.class)
                        .execute(shop.now, new MarkPaid.Command(order.id(), Optional.of(Money.of(1, "USD")))))
                .isInstanceOf(MarkPaid.Result.Refused.class);
        receive(order, 25_00);
        assertThat(receive(order, 1)).isInstanceOf(MarkPaid.Result.AlreadyPaid.class);
    }

    @Test
    void a_part_goes_back_when_the_rest_does_not_come_in_time() {
        var order = shop.ordered(1);
        receive(order, 10_00);
        shop.platform.get(ExpireDue.class).execute(shop.later(Duration.ofDays(20)));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.EXPIRED);
        assertThat(details(order).kept()).isEqualTo(euro(0));
    }

    private MarkPaid.Result receive(Order order, long minor) {
        return shop.platform
                .get(MarkPaid.class)
                .execute(shop.now, new MarkPaid.Command(order.id(), Optional.of(euro(minor))));
    }

    private ReadOrder.Details details(Order order) {
        return shop.platform.get(ReadOrder.class).byId(shop.tenant, order.id()).orElseThrow();
    }

    private static Money euro(long minor) {
        return Money.of(minor, "EUR");
    }
}
