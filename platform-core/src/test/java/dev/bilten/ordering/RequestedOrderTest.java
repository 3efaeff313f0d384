package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Product;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.ApproveOrder;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.testing.Terms;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the organizer has to agree to before it is paid. */
class RequestedOrderTest {
    private final Shop shop = new Shop(10, 25_00);

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void a_request_waits_for_the_organizer_and_then_for_its_money() {
        var asked = shop.add("Backstage", 20, 30_00, Terms.plain().onRequest(), null);
        var order = placed(asked, 1);
        assertThat(order.state()).isEqualTo(OrderState.REQUESTED);
        assertThat(shop.pay(shop.now, order)).isInstanceOf(dev.bilten.ordering.app.PayOrder.Result.NothingToPay.class);
        var approve = shop.platform.get(ApproveOrder.class);
        approve.execute(shop.now, order.id());
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PENDING);
        assertThat(approve.deny(shop.now, order.id())).isInstanceOf(ApproveOrder.Result.NotRequested.class);
        shop.pay(shop.now, order);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
        var other = placed(asked, 1);
        approve.deny(shop.now, other.id());
        assertThat(shop.read(other).state()).isEqualTo(OrderState.DENIED);
    }

    @Test
    void a_request_that_costs_nothing_is_paid_when_it_is_approved() {
        var order = placed(shop.add("Press", 20, 0, Terms.plain().onRequest(), null), 1);
        assertThat(order.state()).isEqualTo(OrderState.REQUESTED);
        shop.platform.get(ApproveOrder.class).execute(shop.now, order.id());
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
    }

    private Order placed(Product product, int quantity) {
        var held = (PlaceHold.Result.Held) shop.platform
                .get(PlaceHold.class)
                .execute(
                        shop.now,
                        new PlaceHold.Command(shop.event, List.of(new Wish(product.id(), quantity)), Channel.SHOP));
        return ((PlaceOrder.Result.Placed) shop.order(shop.now, held.secret())).order();
    }
}
