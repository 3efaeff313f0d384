package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.app.ArchiveEvent;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.ApproveOrder;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.ReactivateOrder;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.testing.Shop;
import dev.bilten.testing.Terms;
import dev.bilten.testing.TestPlatform;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody is asked, or waits for money, when what was chosen is over or sells nothing any more. */
class AskedLateTest {
    private final Instant begins = Instant.now().plus(Duration.ofHours(30)).truncatedTo(ChronoUnit.SECONDS);
    private final Shop shop = new Shop(TestPlatform.shared(), 10, 25_00, begins);
    private final Product asked = shop.add("Backstage", 5, 30_00, Terms.plain().onRequest(), null);
    private final ApproveOrder approve = shop.platform.get(ApproveOrder.class);

    @Test
    void a_request_and_its_money_are_waited_for_until_the_event_begins() {
        var order = requested();
        assertThat(EventRules.PLAIN.approval()).isGreaterThan(Duration.ofHours(30));
        assertThat(order.state()).isEqualTo(OrderState.REQUESTED);
        assertThat(order.expiresAt()).isEqualTo(begins);
        approve.execute(shop.now, order.id());
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PENDING);
        assertThat(shop.read(order).expiresAt()).isEqualTo(begins);
    }

    @Test
    void staff_who_ask_for_somebody_or_take_an_order_up_again_wait_no_longer() {
        var command = new CreateOrder.Command(
                shop.event,
                List.of(new Wish(asked.id(), 1)),
                new Buyer("fan@example.test", "Fan", "en"),
                Channel.API,
                false);
        var order = ((CreateOrder.Result.Created)
                        shop.platform.get(CreateOrder.class).execute(shop.now, command))
                .order();
        assertThat(order.expiresAt()).isEqualTo(begins);
        var other = shop.ordered(1);
        shop.platform.get(CancelOrder.class).execute(shop.now, other.id());
        shop.platform.get(ReactivateOrder.class).execute(shop.now, other.id());
        assertThat(shop.read(other).expiresAt()).isEqualTo(begins);
    }

    @Test
    void a_transfer_is_waited_for_until_the_event_begins() {
        assertThat(transferred(shop.now).expiresAt()).isEqualTo(begins);
    }

    @Test
    void a_transfer_for_what_runs_already_is_waited_for_until_it_ends() {
        var ends = begins.plus(Duration.ofHours(4));
        var database = shop.platform.get(Database.class);
        database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .createUpdate("update event set ends_at = :ends")
                        .bind("ends", ends)
                        .execute());
        assertThat(transferred(shop.later(Duration.ofHours(31))).expiresAt()).isEqualTo(ends);
    }

    private Order transferred(CallContext call) {
        shop.gateway.start = new PaymentOutcome.Pending(
                "wire",
                List.of(new PaymentOutcome.Instruction(dev.bilten.plugin.api.Text.of("IBAN"), "DE00")),
                Duration.ofDays(1));
        var held = (PlaceHold.Result.Held) shop.platform
                .get(PlaceHold.class)
                .execute(call, new PlaceHold.Command(shop.event, List.of(new Wish(shop.ticket, 1)), Channel.SHOP));
        var order = ((PlaceOrder.Result.Placed) shop.order(call, held.secret())).order();
        shop.pay(call, order);
        return shop.read(order);
    }

    @Test
    void nobody_agrees_to_what_is_over_but_may_still_refuse_it() {
        var order = requested();
        assertThat(approve.execute(shop.later(Duration.ofHours(31)), order.id()))
                .isInstanceOf(ApproveOrder.Result.Closed.class);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.REQUESTED);
        approve.deny(shop.later(Duration.ofHours(31)), order.id());
        assertThat(shop.read(order).state()).isEqualTo(OrderState.DENIED);
    }

    @Test
    void a_cart_from_before_the_event_was_archived_becomes_no_order() {
        var held = shop.held(2);
        shop.platform.get(ArchiveEvent.class).execute(shop.now, shop.event);
        var refused = (PlaceOrder.Result.Refused) shop.order(shop.now, held.secret());
        assertThat(refused.violations()).extracting(Violation::key).containsExactly("error.event-closed");
    }

    @Test
    void nobody_agrees_to_a_request_for_an_archived_event() {
        var order = requested();
        shop.platform.get(ArchiveEvent.class).execute(shop.now, shop.event);
        assertThat(approve.execute(shop.now, order.id())).isInstanceOf(ApproveOrder.Result.Closed.class);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.REQUESTED);
    }

    private Order requested() {
        var held = (PlaceHold.Result.Held) shop.platform
                .get(PlaceHold.class)
                .execute(shop.now, new PlaceHold.Command(shop.event, List.of(new Wish(asked.id(), 1)), Channel.SHOP));
        return ((PlaceOrder.Result.Placed) shop.order(shop.now, held.secret())).order();
    }
}
