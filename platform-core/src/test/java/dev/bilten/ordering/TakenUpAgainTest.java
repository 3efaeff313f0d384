package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Product;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.ApproveOrder;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.ExpireDue;
import dev.bilten.ordering.app.MarkPaid;
import dev.bilten.ordering.app.PayOrder;
import dev.bilten.ordering.app.ReactivateOrder;
import dev.bilten.payments.api.Payments;
import dev.bilten.payments.app.AskProviders;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.testing.Terms;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.api.Tickets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders that are over come back: by the organizer's hand, or by money that comes late. */
class TakenUpAgainTest {
    private final Shop shop = new Shop(10, 25_00);

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void what_was_cancelled_with_a_fee_costs_the_rest_when_it_comes_back() {
        var order = cancelledFor(8_00, paid(3));
        var back = reactivated(order);
        assertThat(back.state()).isEqualTo(OrderState.PENDING);
        assertThat(back.total().minor()).isEqualTo(75_00);
        assertThat(back.active()).hasSize(3);
        assertThat(kept(order)).isEqualTo(8_00);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
        shop.pay(shop.now, order);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
        assertThat(kept(order)).isEqualTo(75_00);
        assertThat(shop.platform.get(Tickets.class).ofOrder(shop.tenant, order.id()))
                .extracting(ticket -> ticket.state())
                .containsOnly(TicketState.VALID, TicketState.REVOKED);
        assertThat(shop.left()).isEqualTo(7);
    }

    @Test
    void a_ticket_that_was_cancelled_before_the_order_was_stays_so() {
        var order = paid(3);
        var first = order.positions().getFirst().id();
        shop.platform
                .get(ChangeOrder.class)
                .execute(
                        shop.now,
                        new ChangeOrder.Command(order.id(), List.of(first), Map.of(), List.of(), Optional.empty()));
        var back = reactivated(cancelledFor(5_00, order));
        assertThat(back.active()).hasSize(2);
        assertThat(back.total().minor()).isEqualTo(50_00);
    }

    @Test
    void a_fee_that_was_kept_goes_back_with_an_order_that_is_not_paid_after_all() {
        var order = reactivated(cancelledFor(8_00, paid(1)));
        shop.platform.get(ExpireDue.class).execute(later(order.expiresAt().plusSeconds(1)));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.EXPIRED);
        assertThat(kept(order)).isZero();
    }

    @Test
    void an_order_of_which_everything_was_kept_is_paid_as_it_comes_back() {
        assertThat(reactivated(cancelledFor(25_00, paid(1))).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void a_request_that_was_refused_is_agreed_to_after_all() {
        var order = created(shop.add("Backstage", 20, 5_00, Terms.plain().onRequest(), null), "fan@example.test");
        shop.platform.get(ApproveOrder.class).deny(shop.now, order.id());
        assertThat(shop.read(order).state()).isEqualTo(OrderState.DENIED);
        assertThat(reactivated(order).state()).isEqualTo(OrderState.PENDING);
        shop.pay(shop.now, order);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void what_was_refused_cannot_be_paid_and_keeps_no_place() {
        var order = created(shop.add("Backstage", 20, 5_00, Terms.plain().onRequest(), null), "fan@example.test");
        assertThat(order.state()).isEqualTo(OrderState.REQUESTED);
        shop.platform.get(ApproveOrder.class).deny(shop.now, order.id());
        assertThat(shop.platform.get(MarkPaid.class).execute(shop.now, order.id()))
                .isInstanceOf(MarkPaid.Result.Over.class);
        assertThat(shop.pay(shop.now, order)).isInstanceOf(PayOrder.Result.NothingToPay.class);
        assertThat(shop.platform.get(CancelOrder.class).execute(shop.now, order.id()))
                .isNotInstanceOf(CancelOrder.Result.Cancelled.class);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.DENIED);
        assertThat(shop.platform.get(Tickets.class).ofOrder(shop.tenant, order.id()))
                .isEmpty();
    }

    @Test
    void nothing_comes_back_that_nobody_could_come_in_with() {
        var order = shop.ordered(1);
        shop.platform.get(ExpireDue.class).execute(shop.later(Duration.ofMinutes(31)));
        assertThat(shop.platform.get(ReactivateOrder.class).execute(shop.later(Duration.ofDays(31)), order.id()))
                .isInstanceOf(ReactivateOrder.Result.TooLate.class);
        assertThat(shop.left()).isEqualTo(10);
    }

    @Test
    void late_money_for_what_is_over_goes_back() {
        var order = paidLater();
        shop.platform.get(AskProviders.class).execute(shop.later(Duration.ofDays(31)));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.EXPIRED);
        assertThat(kept(order)).isZero();
    }

    @Test
    void whoever_bought_their_share_meanwhile_gets_no_more_by_what_comes_back() {
        var ticket = shop.add("Meet and greet", 20, 5_00, Terms.plain().limits(1, 1), null);
        var first = created(ticket, "fan@example.test");
        shop.platform.get(CancelOrder.class).execute(shop.now, first.id());
        created(ticket, "FAN@example.test");
        assertThat(shop.platform.get(ReactivateOrder.class).execute(shop.now, first.id()))
                .isInstanceOfSatisfying(
                        ReactivateOrder.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(Violation.of("/email", "error.at-most-per-person", 1)));
    }

    @Test
    void nor_by_money_that_comes_late() {
        var ticket = shop.add("Meet and greet", 20, 5_00, Terms.plain().limits(1, 1), null);
        var first = created(ticket, "fan@example.test");
        shop.gateway.start = new PaymentOutcome.Pending("slow", List.of(), Duration.ofMinutes(1));
        shop.pay(shop.now, first);
        shop.gateway.inquiry = new PaymentOutcome.Succeeded("late");
        shop.platform.get(ExpireDue.class).execute(shop.later(Duration.ofDays(8)));
        assertThat(shop.read(first).state()).isEqualTo(OrderState.EXPIRED);
        shop.platform
                .get(MarkPaid.class)
                .execute(shop.now, created(ticket, "fan@example.test").id());
        shop.platform.get(AskProviders.class).execute(shop.later(Duration.ofDays(8)));
        assertThat(shop.read(first).state()).isEqualTo(OrderState.EXPIRED);
        assertThat(kept(first)).isZero();
    }

    @Test
    void an_expired_order_is_taken_up_again_while_there_is_stock() {
        var order = shop.ordered(3);
        shop.platform.get(ExpireDue.class).execute(shop.later(Duration.ofMinutes(31)));
        var reactivate = shop.platform.get(ReactivateOrder.class);
        assertThat(reactivate.execute(shop.now, order.id())).isInstanceOf(ReactivateOrder.Result.Reactivated.class);
        assertThat(shop.left()).isEqualTo(7);
        var other = shop.ordered(2);
        shop.platform.get(CancelOrder.class).execute(shop.now, other.id());
        shop.held(7);
        assertThat(reactivate.execute(shop.now, other.id())).isInstanceOf(ReactivateOrder.Result.SoldOut.class);
    }

    @Test
    void an_order_that_was_paid_and_cancelled_gets_new_tickets_when_it_is_paid_again() {
        var order = paid(1);
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        shop.platform.get(ReactivateOrder.class).execute(shop.now, order.id());
        shop.platform.get(MarkPaid.class).execute(shop.now, order.id());
        assertThat(shop.platform.get(Tickets.class).ofOrder(shop.tenant, order.id()))
                .extracting(ticket -> ticket.state())
                .containsExactlyInAnyOrder(TicketState.REVOKED, TicketState.VALID);
    }

    /** Expired, with a payment of which nobody knows yet that it worked. */
    private Order paidLater() {
        shop.gateway.start = new PaymentOutcome.Pending("slow", List.of(), Duration.ofMinutes(1));
        var order = shop.ordered(1);
        shop.pay(shop.now, order);
        shop.gateway.inquiry = new PaymentOutcome.Succeeded("late");
        shop.platform.get(ExpireDue.class).execute(shop.later(Duration.ofDays(8)));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.EXPIRED);
        return order;
    }

    private CallContext later(java.time.Instant at) {
        return shop.later(Duration.between(shop.now.now(), at));
    }

    private Order paid(int quantity) {
        var order = shop.ordered(quantity);
        shop.pay(shop.now, order);
        return shop.read(order);
    }

    private Order cancelledFor(long fee, Order order) {
        var command = new CancelOrder.Command(order.id(), Optional.of(Money.of(fee, "EUR")));
        var result = (CancelOrder.Result.Cancelled)
                shop.platform.get(CancelOrder.class).execute(shop.now, command);
        assertThat(result.order().state()).isEqualTo(OrderState.CANCELLED_WITH_FEE);
        return result.order();
    }

    private Order reactivated(Order order) {
        return ((ReactivateOrder.Result.Reactivated)
                        shop.platform.get(ReactivateOrder.class).execute(shop.now, order.id()))
                .order();
    }

    private long kept(Order order) {
        return shop.platform
                .get(Payments.class)
                .kept(shop.tenant, order.id().value(), order.total().currency())
                .minor();
    }

    private Order created(Product product, String email) {
        var command = new CreateOrder.Command(
                shop.event, List.of(new Wish(product.id(), 1)), new Buyer(email, "Fan", "en"), Channel.API, false);
        return ((CreateOrder.Result.Created)
                        shop.platform.get(CreateOrder.class).execute(shop.now, command))
                .order();
    }
}
