package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.ReactivateOrder;
import dev.bilten.payments.api.Payments;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.api.Tickets;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangedOrderTest {
    private final Shop shop = new Shop(10, 25_00);
    private final Product dear = shop.addTicket("Front row", 2, 40_00);
    private final Product cheap = shop.addTicket("Standing", 5, 10_00);

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void a_cheaper_ticket_instead_gives_back_the_difference() {
        var order = paid(2);
        var result = changed(swap(order, 0, cheap));
        assertThat(result.order().total().minor()).isEqualTo(35_00);
        assertThat(result.refunds())
                .singleElement()
                .satisfies(refund -> assertThat(refund.amount().minor()).isEqualTo(15_00));
        assertThat(shop.left()).isEqualTo(9);
    }

    @Test
    void a_dearer_ticket_instead_is_owed_until_it_is_paid() {
        var order = paid(1);
        var result = changed(swap(order, 0, dear));
        assertThat(result.order().state()).isEqualTo(OrderState.PAID);
        assertThat(result.order().owed().minor()).isEqualTo(15_00);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
        shop.pay(shop.now, order);
        assertThat(shop.read(order).owed().minor()).isZero();
    }

    @Test
    void what_takes_the_place_of_a_ticket_keeps_its_code_where_that_is_for_it_too() {
        var until = shop.now.now().plus(Duration.ofHours(1));
        var codes = new Codes(shop);
        var half = codes.made(
                Codes.cheaper(VoucherValue.percent(new BigDecimal("0.5"))), 2, Optional.empty(), Optional.of(until));
        var order = ((PlaceOrder.Result.Placed)
                        shop.order(shop.now, codes.held(half, 2).secret()))
                .order();
        shop.pay(shop.now, order);
        var same = shop.addTicket("Balcony", 5, 25_00);
        var later = shop.later(Duration.ofDays(1));
        var result = (ChangeOrder.Result.Changed)
                shop.platform.get(ChangeOrder.class).execute(later, swap(shop.read(order), 0, same));
        assertThat(result.order().total().minor()).isEqualTo(25_00);
        assertThat(result.order().owed().isZero()).isTrue();
        assertThat(codes.read(half.id()).used()).isEqualTo(2);
        assertThat(codes.read(half.id()).spentMinor()).isEqualTo(25_00);
    }

    @Test
    void where_the_code_is_not_for_what_takes_the_place_that_costs_its_own_price() {
        var codes = new Codes(shop);
        var keeping = codes.made(codes.keeping(), 1);
        var order = ((PlaceOrder.Result.Placed)
                        shop.order(shop.now, codes.held(keeping, 1).secret()))
                .order();
        var result = changed(swap(order, 0, cheap));
        assertThat(result.order().total().minor()).isEqualTo(10_00);
        assertThat(codes.read(keeping.id()).used()).isZero();
    }

    @Test
    void tickets_of_what_is_gone_are_void_and_what_is_new_has_its_own() {
        var order = paid(2);
        changed(swap(order, 0, cheap));
        assertThat(shop.platform.get(Tickets.class).ofOrder(shop.tenant, order.id()))
                .extracting(ticket -> ticket.state())
                .containsExactlyInAnyOrder(TicketState.REVOKED, TicketState.VALID, TicketState.VALID);
        // gates without a network hear of it too
        var database = shop.platform.get(Database.class);
        assertThat(database.inTransaction(
                        shop.tenant,
                        () -> database.sql()
                                .createQuery("select t.state from revocation r join ticket t on t.id = r.ticket_id")
                                .mapTo(String.class)
                                .list()))
                .containsExactly("REVOKED");
    }

    @Test
    void whoever_swaps_for_what_is_sold_out_keeps_what_they_have() {
        changed(swap(paid(1), 0, dear));
        changed(swap(paid(1), 0, dear));
        var order = paid(1);
        assertThat(change(swap(order, 0, dear))).isInstanceOf(ChangeOrder.Result.SoldOut.class);
        assertThat(shop.read(order)).isEqualTo(order);
    }

    @Test
    void whoever_swaps_in_a_full_room_has_the_place_of_the_old_ticket() {
        var database = shop.platform.get(Database.class);
        database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .createUpdate("""
                                insert into quota_product (quota_id, product_id)
                                select quota_id, :other from quota_product where product_id = :ticket""")
                        .bind("other", cheap.id())
                        .bind("ticket", shop.ticket)
                        .execute());
        var order = paid(6);
        var waits = shop.ordered(4);
        assertThat(changed(swap(order, 0, cheap)).order().total().minor()).isEqualTo(135_00);
        assertThat(changed(swap(waits, 0, cheap)).order().total().minor()).isEqualTo(85_00);
        assertThat(shop.left()).isZero();
    }

    @Test
    void a_part_of_an_order_is_cancelled_and_a_fee_is_kept() {
        var order = paid(3);
        var first = order.positions().getFirst().id();
        var result = changed(new ChangeOrder.Command(
                order.id(), List.of(first), Map.of(), List.of(), Optional.of(Money.of(5_00, "EUR"))));
        assertThat(result.order().total().minor()).isEqualTo(55_00);
        assertThat(result.refunds())
                .singleElement()
                .satisfies(refund -> assertThat(refund.amount().minor()).isEqualTo(20_00));
        assertThat(shop.left()).isEqualTo(8);
    }

    @Test
    void nobody_owes_a_fee_for_having_less() {
        var order = paid(4);
        var first = List.of(order.positions().getFirst().id());
        var tooMuch = Optional.of(Money.of(25_01, "EUR"));
        assertThat(change(new ChangeOrder.Command(order.id(), first, Map.of(), List.of(), tooMuch)))
                .isInstanceOf(ChangeOrder.Result.Refused.class);
        var all = Optional.of(Money.of(25_00, "EUR"));
        var result = changed(new ChangeOrder.Command(order.id(), first, Map.of(), List.of(), all));
        assertThat(result.order().owed().isZero()).isTrue();
        assertThat(result.order().total().minor()).isEqualTo(100_00);
        assertThat(result.refunds()).isEmpty();
    }

    @Test
    void what_was_kept_for_a_part_stays_when_staff_cancel_the_rest_and_is_charged_again_when_it_comes_back() {
        var order = paid(4);
        var first = List.of(order.positions().getFirst().id());
        changed(new ChangeOrder.Command(order.id(), first, Map.of(), List.of(), Optional.of(Money.of(10_00, "EUR"))));
        var cancel = shop.platform.get(CancelOrder.class);
        var tooMuch = new CancelOrder.Command(order.id(), Optional.of(Money.of(75_01, "EUR")));
        assertThat(cancel.execute(shop.now, tooMuch)).isInstanceOf(CancelOrder.Result.Refused.class);
        var result = (CancelOrder.Result.Cancelled) cancel.execute(shop.now, order.id());
        assertThat(result.order().state()).isEqualTo(OrderState.CANCELLED_WITH_FEE);
        assertThat(result.order().total().minor()).isEqualTo(10_00);
        assertThat(result.refunds())
                .singleElement()
                .satisfies(refund -> assertThat(refund.amount().minor()).isEqualTo(75_00));
        shop.platform.get(ReactivateOrder.class).execute(shop.now, order.id());
        assertThat(shop.read(order).total().minor()).isEqualTo(75_00 + 10_00);
    }

    @Test
    void an_order_that_is_being_paid_does_not_change_under_its_buyer() {
        var order = shop.ordered(1);
        shop.gateway.start = new PaymentOutcome.Pending("slow", List.of(), Duration.ofMinutes(5));
        shop.pay(shop.now, order);
        assertThat(change(swap(order, 0, cheap))).isInstanceOf(ChangeOrder.Result.PaymentUnderWay.class);
    }

    @Test
    void a_whole_order_is_cancelled_with_a_fee_as_a_state_of_its_own() {
        var order = paid(2);
        var cancel = shop.platform.get(CancelOrder.class);
        var tooMuch = new CancelOrder.Command(order.id(), Optional.of(Money.of(50_01, "EUR")));
        assertThat(cancel.execute(shop.now, tooMuch)).isInstanceOf(CancelOrder.Result.Refused.class);
        var fee = new CancelOrder.Command(order.id(), Optional.of(Money.of(8_00, "EUR")));
        var result = (CancelOrder.Result.Cancelled) cancel.execute(shop.now, fee);
        assertThat(result.order().state()).isEqualTo(OrderState.CANCELLED_WITH_FEE);
        assertThat(result.order().total().minor()).isEqualTo(8_00);
        assertThat(result.refunds())
                .singleElement()
                .satisfies(refund -> assertThat(refund.amount().minor()).isEqualTo(42_00));
        assertThat(shop.left()).isEqualTo(10);
    }

    @Test
    void a_second_payment_of_what_is_owed_goes_back() {
        var order = paid(1);
        changed(swap(order, 0, dear));
        shop.gateway.start = new PaymentOutcome.Pending("slow", List.of(), Duration.ofSeconds(1));
        shop.pay(shop.now, order);
        shop.gateway.start = new PaymentOutcome.Succeeded("second");
        shop.pay(shop.now, order);
        shop.platform.get(dev.bilten.payments.app.AskProviders.class).execute(shop.later(Duration.ofMinutes(2)));
        assertThat(shop.platform
                        .get(Payments.class)
                        .kept(shop.tenant, order.id().value(), order.total().currency()))
                .isEqualTo(Money.of(40_00, "EUR"));
    }

    private Order paid(int quantity) {
        var order = shop.ordered(quantity);
        shop.pay(shop.now, order);
        return shop.read(order);
    }

    private static ChangeOrder.Command swap(Order order, int position, Product product) {
        PositionId id = order.positions().get(position).id();
        return new ChangeOrder.Command(
                order.id(), List.of(), Map.of(id, Item.of(product.id())), List.of(), Optional.empty());
    }

    private ChangeOrder.Result change(ChangeOrder.Command command) {
        return shop.platform.get(ChangeOrder.class).execute(shop.now, command);
    }

    private ChangeOrder.Result.Changed changed(ChangeOrder.Command command) {
        var result = change(command);
        if (result instanceof ChangeOrder.Result.Changed changed) {
            return changed;
        }
        throw new IllegalStateException("not changed: " + result);
    }
}
