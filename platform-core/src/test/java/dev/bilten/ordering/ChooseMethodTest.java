package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.ChooseMethod;
import dev.bilten.payments.app.AskProviders;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.ScriptedGateway;
import dev.bilten.testing.Shop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The fee of a way to pay is charged to who pays that way, and only while nobody pays yet. */
class ChooseMethodTest {
    private final Shop shop = new Shop(10, 25_00);
    private final FeesOfWays fees = FeesOfWays.at(shop);
    private final ChooseMethod choose = shop.platform.get(ChooseMethod.class);

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void the_fee_of_the_way_that_is_chosen_takes_the_place_of_the_one_before() {
        var order = shop.ordered(1);
        assertThat(order.total().minor()).isEqualTo(25_00);
        assertThat(chosen(order, "invoice")).isEqualTo(Money.of(27_38, "EUR"));
        assertThat(shop.read(order).tax().minor()).isEqualTo(3_99 + 38);
        assertThat(chosen(order, ScriptedGateway.ID)).isEqualTo(Money.of(26_19, "EUR"));
        assertThat(shop.read(order).fees())
                .filteredOn(Order.Fee::charged)
                .extracting(Order.Fee::label)
                .containsExactly(ScriptedGateway.ID);
        assertThat(chosen(order, "cash")).isEqualTo(Money.of(25_00, "EUR"));
    }

    @Test
    void with_the_fee_the_tax_is_that_of_all_the_nets_where_the_order_is_rounded_so() {
        fees.roundedByNet();
        fees.run("update event set rules = jsonb_set(rules, '{pricing,fees,1,fixedMinor}', '133')");
        fees.run("update product set price_minor = 1499");
        var order = shop.ordered(1);
        chosen(order, "invoice");
        var rounded = shop.read(order);
        // 12.60 and 1.12 with 19 %: each for itself would bear 2.60
        assertThat(rounded.total().minus(rounded.tax()).minor()).isEqualTo(13_72);
        assertThat(rounded.tax().minor()).isEqualTo(2_61);
        assertThat(chosen(order, "invoice")).isEqualTo(rounded.total());
        assertThat(shop.read(order)).isEqualTo(rounded);
    }

    @Test
    void choosing_the_same_twice_charges_it_once() {
        var order = shop.ordered(1);
        chosen(order, "invoice");
        assertThat(chosen(order, "invoice")).isEqualTo(Money.of(27_38, "EUR"));
        assertThat(shop.read(order).fees()).hasSize(1);
    }

    @Test
    void who_pays_is_charged_what_the_way_to_pay_costs() {
        var order = shop.ordered(2);
        shop.pay(shop.now, order);
        var paid = shop.read(order);
        assertThat(paid.state()).isEqualTo(OrderState.PAID);
        assertThat(paid.total().minor()).isEqualTo(51_19);
    }

    @Test
    void nothing_changes_while_somebody_pays() {
        var order = shop.ordered(1);
        shop.gateway.start = new PaymentOutcome.Pending("slow", List.of(), Duration.ofSeconds(1));
        shop.pay(shop.now, order);
        assertThat(chosen(order, "invoice")).isEqualTo(Money.of(26_19, "EUR"));
        shop.platform.get(AskProviders.class).execute(shop.later(Duration.ofMinutes(2)));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
    }

    private Money chosen(Order order, String method) {
        return choose.execute(shop.now, order.id(), method);
    }
}
