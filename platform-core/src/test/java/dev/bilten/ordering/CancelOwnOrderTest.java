package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.checkin.app.Redeem;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.CancelOwnOrder;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.testing.TestPlatform;
import dev.bilten.ticketing.api.Handovers;
import dev.bilten.ticketing.api.Tickets;
import dev.bilten.ticketing.app.OfferTicket;
import dev.bilten.ticketing.app.TakeTicket;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CancelOwnOrderTest {
    private final Shop shop = new Shop(10, 25_00);
    private final CancelOwnOrder own = shop.platform.get(CancelOwnOrder.class);

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void an_order_that_is_not_paid_is_given_up_for_nothing() {
        var order = shop.ordered(2);
        assertThat(cancel(order, 0)).isInstanceOf(CancelOwnOrder.Result.Cancelled.class);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(shop.left()).isEqualTo(10);
        assertThat(cancel(order, 0)).isEqualTo(new CancelOwnOrder.Result.NotPossible(CancelOwnOrder.WhyNot.OVER));
    }

    @Test
    void a_paid_order_is_not_cancelled_by_its_buyer_unless_the_event_says_so() {
        var order = paid();
        assertThat(own.offer(shop.tenant, shop.now.now(), order.secret())).isEmpty();
        assertThat(cancel(order, 0))
                .isEqualTo(new CancelOwnOrder.Result.NotPossible(CancelOwnOrder.WhyNot.NOT_OFFERED));
    }

    @Test
    void what_the_organizer_keeps_is_said_before_and_no_other_amount_is_kept() {
        allow("0.1", 2_00, 48);
        var order = paid();
        var offer = own.offer(shop.tenant, shop.now.now(), order.secret()).orElseThrow();
        assertThat(offer.fee()).isEqualTo(Money.of(7_00, "EUR"));
        assertThat(offer.back()).isEqualTo(Money.of(43_00, "EUR"));
        assertThat(cancel(order, 0)).isInstanceOf(CancelOwnOrder.Result.OtherFee.class);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
        assertThat(cancel(order, 7_00))
                .isInstanceOfSatisfying(
                        CancelOwnOrder.Result.Cancelled.class,
                        cancelled -> assertThat(cancelled.refunds())
                                .singleElement()
                                .satisfies(refund ->
                                        assertThat(refund.amount().minor()).isEqualTo(43_00)));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.CANCELLED_WITH_FEE);
    }

    @Test
    void a_fee_is_never_more_than_what_was_paid() {
        allow("0.5", 90_00, 0);
        var order = paid();
        assertThat(cancel(order, 50_00))
                .isInstanceOfSatisfying(
                        CancelOwnOrder.Result.Cancelled.class,
                        cancelled -> assertThat(cancelled.refunds()).isEmpty());
    }

    @Test
    void nobody_cancels_after_the_deadline() {
        allow("0", 0, 48);
        var order = paid();
        var late = shop.later(Duration.ofDays(30).minusHours(47));
        assertThat(own.execute(late, new CancelOwnOrder.Command(order.secret(), Money.of(0, "EUR"))))
                .isEqualTo(new CancelOwnOrder.Result.NotPossible(CancelOwnOrder.WhyNot.TOO_LATE));
        var deadline = shop.platform
                .get(Catalog.class)
                .event(shop.tenant, shop.event)
                .flatMap(Event::startsAt)
                .orElseThrow()
                .minus(Duration.ofHours(48));
        assertThat(own.offer(shop.tenant, deadline, order.secret()))
                .as("before it, not at it")
                .isEmpty();
        var just = TestPlatform.call(shop.tenant, Clock.fixed(deadline.minusMillis(1), ZoneOffset.UTC));
        assertThat(own.execute(just, new CancelOwnOrder.Command(order.secret(), Money.of(0, "EUR"))))
                .isInstanceOf(CancelOwnOrder.Result.Cancelled.class);
    }

    @Test
    void who_came_in_does_not_get_the_money_back() {
        allow("0", 0, 0);
        var order = paid();
        var ticket = shop.platform
                .get(Tickets.class)
                .ofOrder(shop.tenant, order.id())
                .getFirst();
        sql("update ticket set valid_from = null, valid_until = null");
        var scan = shop.platform
                .get(Redeem.class)
                .execute(
                        shop.now,
                        new Redeem.Command(
                                new Redeem.Place.AtEvent(shop.event), ticket.secret(), "North", Optional.empty()));
        assertThat(scan).isInstanceOf(Redeem.Result.Entered.class);
        assertThat(cancel(order, 0)).isEqualTo(new CancelOwnOrder.Result.NotPossible(CancelOwnOrder.WhyNot.USED));
    }

    @Test
    void what_was_handed_over_is_not_its_givers_to_cancel_but_staff_still_may() {
        allow("0", 0, 0);
        var order = paid();
        give(order);
        assertThat(own.offer(shop.tenant, shop.now.now(), order.secret())).isEmpty();
        assertThat(cancel(order, 0))
                .isEqualTo(new CancelOwnOrder.Result.NotPossible(CancelOwnOrder.WhyNot.HANDED_OVER));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
        assertThat(shop.platform.get(CancelOrder.class).execute(shop.now, order.id()))
                .isInstanceOf(CancelOrder.Result.Cancelled.class);
    }

    @Test
    void what_is_only_offered_to_somebody_can_be_cancelled() {
        allow("0", 0, 0);
        var order = paid();
        offer(order);
        assertThat(cancel(order, 0)).isInstanceOf(CancelOwnOrder.Result.Cancelled.class);
    }

    @Test
    void what_was_kept_for_a_part_does_not_come_back_with_the_rest() {
        allow("0.1", 0, 0);
        var order = paid();
        var first = List.of(order.positions().getFirst().id());
        var ten = Optional.of(Money.of(10_00, "EUR"));
        shop.platform
                .get(ChangeOrder.class)
                .execute(shop.now, new ChangeOrder.Command(order.id(), first, Map.of(), List.of(), ten));
        var offer = own.offer(shop.tenant, shop.now.now(), order.secret()).orElseThrow();
        assertThat(offer.fee()).isEqualTo(Money.of(12_50, "EUR"));
        assertThat(offer.back()).isEqualTo(Money.of(22_50, "EUR"));
        assertThat(cancel(order, 12_50))
                .isInstanceOfSatisfying(
                        CancelOwnOrder.Result.Cancelled.class,
                        cancelled -> assertThat(cancelled.refunds())
                                .singleElement()
                                .satisfies(refund ->
                                        assertThat(refund.amount().minor()).isEqualTo(22_50)));
        assertThat(shop.read(order).total().minor()).isEqualTo(12_50);
    }

    private String offer(Order order) {
        var tickets = shop.platform.get(Tickets.class);
        var ticket = tickets.ofOrder(shop.tenant, order.id()).getFirst();
        var command = new OfferTicket.Command(ticket.secret(), "Edsger", "edsger@example.test");
        shop.platform.get(OfferTicket.class).execute(shop.now, command);
        return shop.platform
                .get(Handovers.class)
                .linkSecret(shop.tenant, ticket.id())
                .orElseThrow();
    }

    private void give(Order order) {
        assertThat(shop.platform.get(TakeTicket.class).execute(shop.now, offer(order)))
                .isInstanceOf(TakeTicket.Result.Taken.class);
    }

    @Test
    void a_secret_that_is_nobodys_finds_nothing() {
        var command = new CancelOwnOrder.Command("nobodys", Money.of(0, "EUR"));
        assertThat(own.execute(shop.now, command)).isInstanceOf(CancelOwnOrder.Result.NotFound.class);
    }

    private CancelOwnOrder.Result cancel(Order order, long feeMinor) {
        return own.execute(shop.now, new CancelOwnOrder.Command(order.secret(), Money.of(feeMinor, "EUR")));
    }

    private Order paid() {
        var order = shop.ordered(2);
        shop.pay(shop.now, order);
        return shop.read(order);
    }

    private void allow(String rate, long feeMinor, int hours) {
        sql("update event set rules = '" + """
                {"cancelling": {"cancelUnpaid": true, "cancelPaid": true, "hoursBefore": %d, "feeRate": %s, "feeMinor": %d}}""".formatted(hours, rate, feeMinor) + "'");
    }

    private void sql(String statement) {
        var database = shop.platform.get(Database.class);
        database.inTransaction(shop.tenant, () -> {
            database.sql().execute(statement);
        });
    }
}
