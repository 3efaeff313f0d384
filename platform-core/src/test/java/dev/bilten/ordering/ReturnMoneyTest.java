package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.journal.api.AuditTrail;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.MarkPaid;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ordering.app.ReturnMoney;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.Refund;
import dev.bilten.payments.api.RefundState;
import dev.bilten.payments.app.SendRefunds;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.api.Tickets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money goes back and the tickets stay. */
class ReturnMoneyTest {
    private final Shop shop = new Shop(20, 25_00);

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void the_order_costs_less_with_its_tax_and_every_ticket_stays_valid() {
        var order = paid(2);
        var result = returned(order, 10_01, false);
        assertThat(result.order().state()).isEqualTo(OrderState.PAID);
        assertThat(result.order().total()).isEqualTo(euro(39_99));
        assertThat(result.order().positions())
                .extracting(position -> position.price().minor())
                .containsExactly(19_99L, 20_00L);
        assertThat(result.order().tax()).isEqualTo(euro(6_38));
        assertThat(result.order().owed()).isEqualTo(euro(0));
        assertThat(shop.platform.get(Tickets.class).ofOrder(shop.tenant, order.id()))
                .extracting(Ticket::state)
                .containsOnly(TicketState.VALID);
    }

    @Test
    void a_provider_is_asked_after_it_and_for_that_amount_once() {
        var order = paid(1);
        returned(order, 5_00, false);
        assertThat(shop.gateway.refunds).hasValue(0);
        send();
        send();
        assertThat(shop.gateway.refunds).hasValue(1);
        assertThat(refunds(order)).singleElement().satisfies(refund -> {
            assertThat(refund.amount()).isEqualTo(euro(5_00));
            assertThat(refund.state()).isEqualTo(RefundState.SUCCEEDED);
        });
    }

    @Test
    void what_is_given_back_by_hand_is_settled_at_once_and_no_provider_hears_of_it() {
        var order = paid(1);
        returned(order, 5_00, true);
        send();
        assertThat(shop.gateway.refunds).hasValue(0);
        assertThat(refunds(order)).singleElement().satisfies(refund -> {
            assertThat(refund.state()).isEqualTo(RefundState.SUCCEEDED);
            assertThat(refund.detail()).contains(Payment.BY_HAND);
        });
    }

    @Test
    void no_more_goes_back_than_was_kept() {
        var order = paid(1);
        returned(order, 20_00, false);
        assertThat(giveBack(order, 5_01)).isInstanceOf(ReturnMoney.Result.Refused.class);
        assertThat(giveBack(order, 0)).isInstanceOf(ReturnMoney.Result.Refused.class);
        assertThat(giveBack(order, -1)).isInstanceOf(ReturnMoney.Result.Refused.class);
        assertThat(returned(order, 5_00, false).order().total()).isEqualTo(euro(0));
        assertThat(giveBack(order, 1)).isInstanceOf(ReturnMoney.Result.NothingKept.class);
        assertThat(giveBack(shop.ordered(1), 1)).isInstanceOf(ReturnMoney.Result.NothingKept.class);
    }

    @Test
    void what_went_back_does_not_go_back_again_when_tickets_are_cancelled() {
        var order = paid(2);
        returned(order, 10_00, false);
        var one = order.positions().getFirst().id();
        var changed = shop.platform
                .get(ChangeOrder.class)
                .execute(
                        shop.now,
                        new ChangeOrder.Command(order.id(), List.of(one), Map.of(), List.of(), Optional.empty()));
        assertThat(((ChangeOrder.Result.Changed) changed).refunds())
                .extracting(Refund::amount)
                .containsExactly(euro(20_00));
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        send();
        assertThat(details(order).kept()).isEqualTo(euro(0));
    }

    @Test
    void what_was_kept_for_a_cancellation_can_go_back_too() {
        var order = paid(1);
        shop.platform
                .get(CancelOrder.class)
                .execute(shop.now, new CancelOrder.Command(order.id(), Optional.of(euro(8_00))));
        var after = returned(order, 3_00, false).order();
        assertThat(after.state()).isEqualTo(OrderState.CANCELLED_WITH_FEE);
        assertThat(after.total()).isEqualTo(euro(5_00));
    }

    @Test
    void for_one_ticket_it_lowers_that_one_alone_with_the_tax_that_was_decided_for_it() {
        var order = paid(2);
        var second = order.positions().get(1);
        var after = ((ReturnMoney.Result.Returned) forTicket(order, second.id(), 10_01)).order();
        assertThat(after.positions())
                .extracting(position -> position.price().minor())
                .containsExactly(25_00L, 14_99L);
        var lowered = after.positions().get(1);
        assertThat(lowered.taxDecision()).isEqualTo(second.taxDecision());
        assertThat(lowered.tax()).isEqualTo(euro(14_99).taxIncluded(second.taxRate()));
        assertThat(after.tax()).isEqualTo(after.positions().getFirst().tax().plus(lowered.tax()));
        assertThat(after.total()).isEqualTo(euro(39_99));
        assertThat(refunds(order))
                .singleElement()
                .satisfies(
                        refund -> assertThat(refund.part()).contains(second.id().value()));
    }

    @Test
    void for_one_ticket_no_more_goes_back_than_it_costs() {
        var order = paid(2);
        var first = order.positions().getFirst().id();
        assertThat(forTicket(order, first, 25_01)).isInstanceOf(ReturnMoney.Result.Refused.class);
        assertThat(forTicket(order, first, 25_00)).isInstanceOf(ReturnMoney.Result.Returned.class);
        assertThat(forTicket(order, first, 1)).isInstanceOf(ReturnMoney.Result.Refused.class);
    }

    @Test
    void for_a_ticket_of_another_order_or_a_cancelled_one_nothing_goes_back() {
        var order = paid(2);
        var strange = paid(1).positions().getFirst().id();
        assertThat(forTicket(order, strange, 1_00)).isInstanceOf(ReturnMoney.Result.Refused.class);
        var one = order.positions().getFirst().id();
        shop.platform
                .get(ChangeOrder.class)
                .execute(
                        shop.now,
                        new ChangeOrder.Command(order.id(), List.of(one), Map.of(), List.of(), Optional.empty()));
        assertThat(forTicket(order, one, 1_00)).isInstanceOf(ReturnMoney.Result.Refused.class);
    }

    @Test
    void for_a_ticket_of_an_order_that_waits_for_the_rest_nothing_goes_back() {
        var order = shop.ordered(1);
        shop.platform.get(MarkPaid.class).execute(shop.now, new MarkPaid.Command(order.id(), Optional.of(euro(5_00))));
        assertThat(forTicket(order, order.positions().getFirst().id(), 1_00))
                .isInstanceOf(ReturnMoney.Result.Refused.class);
        assertThat(giveBack(order, 1_00)).isInstanceOf(ReturnMoney.Result.Returned.class);
    }

    @Test
    void it_is_in_the_log_with_its_reason() {
        var order = paid(1);
        returned(order, 3_00, false);
        assertThat(shop.platform
                        .get(AuditTrail.class)
                        .of(shop.tenant, "order", order.id().toString(), 1))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("order.money-returned");
                    assertThat(entry.reason()).isEqualTo(shop.now.reason());
                });
    }

    private Order paid(int tickets) {
        var order = shop.ordered(tickets);
        shop.pay(shop.now, order);
        return shop.read(order);
    }

    private ReturnMoney.Result.Returned returned(Order order, long minor, boolean byHand) {
        return (ReturnMoney.Result.Returned) shop.platform
                .get(ReturnMoney.class)
                .execute(shop.now, new ReturnMoney.Command(order.id(), euro(minor), byHand, false));
    }

    private ReturnMoney.Result giveBack(Order order, long minor) {
        return shop.platform
                .get(ReturnMoney.class)
                .execute(shop.now, new ReturnMoney.Command(order.id(), euro(minor), false, false));
    }

    private ReturnMoney.Result forTicket(Order order, PositionId ticket, long minor) {
        return shop.platform
                .get(ReturnMoney.class)
                .execute(shop.now, new ReturnMoney.Command(order.id(), Optional.of(ticket), euro(minor), false, false));
    }

    private List<Refund> refunds(Order order) {
        return details(order).refunds();
    }

    private ReadOrder.Details details(Order order) {
        return shop.platform.get(ReadOrder.class).byId(shop.tenant, order.id()).orElseThrow();
    }

    private void send() {
        shop.platform.get(SendRefunds.class).execute(shop.later(Duration.ofHours(1)));
    }

    private static Money euro(long minor) {
        return Money.of(minor, "EUR");
    }
}
