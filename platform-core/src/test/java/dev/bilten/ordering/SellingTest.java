package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Stock;
import dev.bilten.database.api.Database;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ExpireDue;
import dev.bilten.ordering.app.ExtendHold;
import dev.bilten.ordering.app.MarkPaid;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.ReadHold;
import dev.bilten.ordering.app.ReleaseHold;
import dev.bilten.payments.api.PaymentState;
import dev.bilten.payments.api.Payments;
import dev.bilten.payments.api.RefundState;
import dev.bilten.payments.app.AskProviders;
import dev.bilten.payments.app.SendRefunds;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.plugin.api.Text;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SellingTest {
    private static final Duration HOLD_IS_OVER = Duration.ofMinutes(16);
    private static final Duration ORDER_IS_OVER = Duration.ofMinutes(31);

    private final Shop shop = new Shop(10, 25_00);

    @AfterEach
    void nothing_is_oversold_and_every_posting_balances() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void a_paid_order_has_its_price_and_the_tax_in_it() {
        var order = shop.ordered(2);
        shop.pay(shop.now, order);
        var paid = shop.read(order);
        assertThat(paid.state()).isEqualTo(OrderState.PAID);
        assertThat(paid.total().minor()).isEqualTo(50_00);
        assertThat(paid.tax().minor()).isEqualTo(2 * 3_99);
        assertThat(shop.left()).isEqualTo(8);
    }

    @Test
    void a_hold_takes_stock_until_it_expires() {
        shop.held(4);
        assertThat(shop.left()).isEqualTo(6);
        shop.platform.get(ExpireDue.class).execute(shop.later(HOLD_IS_OVER));
        assertThat(shop.left()).isEqualTo(10);
    }

    @Test
    void an_expired_hold_cannot_be_ordered_and_still_says_what_was_chosen() {
        var held = shop.held(4);
        var result = shop.order(shop.later(HOLD_IS_OVER), held.secret());
        assertThat(result)
                .isInstanceOfSatisfying(
                        PlaceOrder.Result.HoldOver.class,
                        over -> assertThat(over.hold().takes())
                                .containsExactly(Stock.Take.free(Item.of(shop.ticket), 4)));
    }

    @Test
    void a_hold_can_be_extended_once() {
        var held = shop.held(1);
        var extend = shop.platform.get(ExtendHold.class);
        assertThat(extend.execute(shop.now, held.secret())).isInstanceOf(ExtendHold.Result.Extended.class);
        assertThat(extend.execute(shop.now, held.secret())).isInstanceOf(ExtendHold.Result.AlreadyExtended.class);
        assertThat(shop.order(shop.later(HOLD_IS_OVER), held.secret())).isInstanceOf(PlaceOrder.Result.Placed.class);
    }

    @Test
    void where_the_rules_give_no_more_time_there_is_none_to_ask_for() {
        var database = shop.platform.get(Database.class);
        database.inTransaction(shop.tenant, () -> {
            database.sql().execute("update event set rules = rules || '{\"extensionMinutes\": 0}'");
        });
        var held = shop.held(1);
        assertThat(shop.platform.get(ReadHold.class).execute(shop.tenant, held.secret()))
                .get()
                .extracting(Hold::extended)
                .isEqualTo(true);
        assertThat(shop.platform.get(ExtendHold.class).execute(shop.now, held.secret()))
                .isInstanceOf(ExtendHold.Result.AlreadyExtended.class);
    }

    @Test
    void a_hold_given_back_twice_frees_its_stock_once() {
        var held = shop.held(3);
        var release = shop.platform.get(ReleaseHold.class);
        release.execute(shop.now, held.secret());
        release.execute(shop.now, held.secret());
        assertThat(shop.left()).isEqualTo(10);
        assertThat(shop.platform.get(ReadHold.class).execute(shop.tenant, held.secret()))
                .get()
                .extracting(Hold::state)
                .isEqualTo(Hold.State.RELEASED);
    }

    @Test
    void a_hold_is_good_before_its_end_and_no_longer_once_it_is_given_back() {
        var held = shop.held(1);
        var end = held.hold().expiresAt();
        assertThat(held.hold().usable(end.minusMillis(1))).isTrue();
        assertThat(held.hold().usable(end)).isFalse();
        shop.platform.get(ReleaseHold.class).execute(shop.now, held.secret());
        assertThat(shop.order(shop.now, held.secret())).isInstanceOf(PlaceOrder.Result.HoldOver.class);
        assertThat(shop.platform.get(ExtendHold.class).execute(shop.now, held.secret()))
                .isInstanceOf(ExtendHold.Result.Over.class);
        assertThat(shop.left()).isEqualTo(10);
    }

    @Test
    void the_same_form_sent_twice_makes_one_order() {
        var held = shop.held(2);
        var first = ((PlaceOrder.Result.Placed) shop.order(shop.now, held.secret())).order();
        var second = ((PlaceOrder.Result.Placed) shop.order(shop.now, held.secret())).order();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(shop.left()).isEqualTo(8);
    }

    @Test
    void the_same_attempt_is_charged_once() {
        var order = shop.ordered(1);
        shop.gateway.start = new PaymentOutcome.Unknown("time-out");
        shop.pay(shop.now, order, "attempt-1-" + order.code());
        shop.pay(shop.now, order, "attempt-1-" + order.code());
        assertThat(shop.gateway.charges).hasValue(1);
    }

    @Test
    void a_declined_payment_leaves_the_order_waiting_for_another_try() {
        var order = shop.ordered(1);
        shop.gateway.start = new PaymentOutcome.Declined("insufficient_funds", Text.of("No"));
        shop.pay(shop.now, order);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PENDING);
        shop.gateway.start = new PaymentOutcome.Succeeded("ref-2");
        shop.pay(shop.now, order);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void an_unknown_outcome_is_asked_for_until_it_is_known() {
        var order = shop.ordered(1);
        shop.gateway.start = new PaymentOutcome.Unknown("time-out after capture");
        shop.gateway.inquiry = new PaymentOutcome.Unknown("still nothing");
        shop.pay(shop.now, order);
        var janitor = shop.platform.get(AskProviders.class);
        janitor.execute(shop.later(Duration.ofSeconds(10)));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PENDING);
        shop.gateway.inquiry = new PaymentOutcome.Succeeded("found");
        janitor.execute(shop.later(Duration.ofMinutes(5)));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void a_bank_transfer_keeps_its_stock_for_days() {
        var order = shop.ordered(1);
        shop.gateway.start = new PaymentOutcome.Pending(
                "wire", List.of(new PaymentOutcome.Instruction(Text.of("IBAN"), "DE00")), Duration.ofDays(1));
        shop.pay(shop.now, order);
        shop.platform.get(ExpireDue.class).execute(shop.later(Duration.ofDays(6)));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PENDING);
        assertThat(shop.platform.get(MarkPaid.class).execute(shop.now, order.id()))
                .isInstanceOf(MarkPaid.Result.Paid.class);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void money_that_comes_late_revives_the_order_while_there_are_tickets() {
        var order = shop.ordered(2);
        shop.gateway.start = new PaymentOutcome.Pending("slow", List.of(), Duration.ofSeconds(5));
        shop.pay(shop.now, order);
        shop.platform.get(ExpireDue.class).execute(shop.later(Duration.ofHours(3)));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.EXPIRED);
        shop.platform.get(AskProviders.class).execute(shop.later(Duration.ofHours(4)));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
        assertThat(shop.left()).isEqualTo(8);
    }

    @Test
    void money_that_comes_late_goes_back_when_the_tickets_are_sold() {
        var order = shop.ordered(2);
        shop.gateway.start = new PaymentOutcome.Pending("slow", List.of(), Duration.ofSeconds(5));
        shop.pay(shop.now, order);
        shop.platform.get(ExpireDue.class).execute(shop.later(Duration.ofHours(3)));
        shop.held(10);
        shop.platform.get(AskProviders.class).execute(shop.later(Duration.ofHours(4)));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.EXPIRED);
        shop.platform.get(SendRefunds.class).execute(shop.later(Duration.ofHours(5)));
        assertThat(shop.platform
                        .get(Payments.class)
                        .refundsOf(shop.tenant, order.id().value()))
                .singleElement()
                .satisfies(refund -> assertThat(refund.state()).isEqualTo(RefundState.SUCCEEDED));
        assertThat(shop.gateway.refunds).hasValue(1);
    }

    @Test
    void an_order_that_is_not_paid_in_time_expires_and_frees_its_stock() {
        var order = shop.ordered(3);
        shop.platform.get(ExpireDue.class).execute(shop.later(ORDER_IS_OVER));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.EXPIRED);
        assertThat(shop.left()).isEqualTo(10);
    }

    @Test
    void a_cancelled_order_gives_back_tickets_and_money() {
        var order = shop.ordered(3);
        shop.pay(shop.now, order);
        var result = (CancelOrder.Result.Cancelled)
                shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(result.refunds())
                .singleElement()
                .satisfies(refund -> assertThat(refund.amount().minor()).isEqualTo(75_00));
        assertThat(shop.left()).isEqualTo(10);
        assertThat(shop.platform.get(CancelOrder.class).execute(shop.now, order.id()))
                .isInstanceOf(CancelOrder.Result.AlreadyOver.class);
    }

    @Test
    void a_second_payment_of_the_same_order_goes_back() {
        var order = shop.ordered(1);
        shop.gateway.start = new PaymentOutcome.Pending("first", List.of(), Duration.ofSeconds(1));
        shop.pay(shop.now, order);
        shop.gateway.start = new PaymentOutcome.Succeeded("second");
        shop.pay(shop.now, order);
        shop.platform.get(AskProviders.class).execute(shop.later(Duration.ofMinutes(1)));
        var payments = shop.platform.get(Payments.class);
        assertThat(payments.of(shop.tenant, order.id().value()))
                .allSatisfy(payment -> assertThat(payment.state()).isEqualTo(PaymentState.SUCCEEDED));
        assertThat(payments.refundsOf(shop.tenant, order.id().value())).hasSize(1);
    }

    @Test
    void more_than_there_is_says_what_is_left() {
        shop.held(7);
        assertThat(shop.hold(4))
                .isInstanceOfSatisfying(
                        PlaceHold.Result.SoldOut.class,
                        soldOut -> assertThat(soldOut.left()).containsEntry(Item.of(shop.ticket), 3));
    }

    @Test
    void a_quantity_that_no_page_offers_is_refused() {
        for (int quantity : new int[] {0, -1, 11, 1_000_000_000}) {
            assertThat(shop.hold(quantity)).as("%d", quantity).isInstanceOf(PlaceHold.Result.Refused.class);
        }
        assertThat(shop.left()).isEqualTo(10);
    }

    @Test
    void a_product_of_another_organizer_does_not_exist() {
        var other = new Shop(5, 10_00);
        var wish = List.of(new dev.bilten.ordering.api.Wish(other.ticket, 1));
        assertThat(shop.platform
                        .get(PlaceHold.class)
                        .execute(shop.now, new PlaceHold.Command(shop.event, wish, Channel.SHOP)))
                .isInstanceOf(PlaceHold.Result.Refused.class);
        assertThat(shop.platform
                        .get(PlaceHold.class)
                        .execute(shop.now, new PlaceHold.Command(other.event, wish, Channel.SHOP)))
                .isInstanceOf(PlaceHold.Result.NoSuchEvent.class);
    }
}
