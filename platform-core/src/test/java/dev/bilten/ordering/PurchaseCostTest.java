package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ordering.app.ChooseMethod;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.MarkPaid;
import dev.bilten.testing.ScriptedGateway;
import dev.bilten.testing.Shop;
import dev.bilten.testing.Statements;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How often a purchase asks the database. Whoever makes one of these dearer says why; whoever makes one cheaper lowers the
 * figure.
 */
class PurchaseCostTest {
    private final Shop shop = new Shop(200, 25_00);
    private final Order order = shop.ordered(2);

    @Test
    void an_order_is_read_at_once_with_all_it_consists_of() {
        assertThat(asked(() -> shop.platform.get(Orders.class).bySecret(shop.tenant, order.secret())))
                .hasSize(1);
    }

    @Test
    void a_hold_and_the_order_of_it() {
        var secret = new String[1];
        assertThat(asked(() -> secret[0] = shop.held(2).secret())).hasSizeLessThanOrEqualTo(4);
        assertThat(asked(() -> shop.order(shop.now, secret[0]))).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void a_payment_that_completes_its_order() {
        assertThat(asked(() -> shop.platform.get(ChooseMethod.class).execute(shop.now, order.id(), ScriptedGateway.ID)))
                .hasSizeLessThanOrEqualTo(4);
        assertThat(asked(() -> shop.platform.get(MarkPaid.class).execute(shop.now, order.id())))
                .hasSizeLessThanOrEqualTo(19);
    }

    @Test
    void a_batch_of_orders_asks_as_often_as_one_of_them() {
        assertThat(asked(() -> batch(40))).hasSameSizeAs(asked(() -> batch(1))).hasSizeLessThanOrEqualTo(11);
    }

    private void batch(int orders) {
        var request = BooksTest.paidAsMade(shop);
        shop.platform
                .get(CreateOrder.class)
                .execute(shop.tenant, Collections.nCopies(orders, new CreateOrder.Request(shop.now, request)));
    }

    private List<String> asked(Runnable work) {
        return Statements.of(shop.platform, shop.tenant, work);
    }
}
