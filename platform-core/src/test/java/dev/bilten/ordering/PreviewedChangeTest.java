package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.PreviewChange;
import dev.bilten.ordering.infra.OrderParts;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Payments;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreviewedChangeTest {
    private final Shop shop = new Shop(10, 25_00);
    private final Product cheap = shop.addTicket("Standing", 1, 10_00);
    private final PreviewChange changes = shop.platform.get(PreviewChange.class);

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void a_preview_says_what_it_costs_and_leaves_nothing_behind() {
        var order = paid(2);
        var written = written();
        var would = (PreviewChange.Result.Would) changes.preview(shop.now, swap(order));
        assertThat(would.order().total().minor()).isEqualTo(35_00);
        assertThat(would.refunds())
                .singleElement()
                .satisfies(refund -> assertThat(refund.amount().minor()).isEqualTo(15_00));
        assertThat(shop.read(order)).isEqualTo(order);
        assertThat(shop.left()).isEqualTo(8);
        assertThat(shop.platform
                        .get(Payments.class)
                        .refundsOf(shop.tenant, order.id().value()))
                .isEmpty();
        assertThat(written()).isEqualTo(written);
    }

    @Test
    void what_was_told_is_done() {
        var order = paid(2);
        var done = changes.execute(shop.now, swap(order), Money.of(35_00, "EUR"));
        assertThat(done).isInstanceOf(PreviewChange.Result.Changed.class);
        assertThat(shop.read(order).total().minor()).isEqualTo(35_00);
    }

    @Test
    void what_costs_something_else_by_now_is_not_done() {
        var order = paid(2);
        var result = changes.execute(shop.now, swap(order), Money.of(34_00, "EUR"));
        assertThat(result).isInstanceOf(PreviewChange.Result.Would.class);
        assertThat(shop.read(order)).isEqualTo(order);
    }

    @Test
    void what_is_sold_out_is_told_so() {
        changes.execute(shop.now, swap(paid(1)), Money.of(10_00, "EUR"));
        assertThat(changes.preview(shop.now, swap(paid(1))))
                .isInstanceOfSatisfying(
                        PreviewChange.Result.Not.class,
                        not -> assertThat(not.why()).isInstanceOf(ChangeOrder.Result.SoldOut.class));
    }

    @Test
    void a_preview_says_whether_the_code_of_a_ticket_is_lost_or_goes_over() {
        var codes = new Codes(shop);
        var forAll = codes.made(Codes.cheaper(VoucherValue.amount(1_00)), 5);
        var would = (PreviewChange.Result.Would) changes.preview(shop.now, swap(paid(codes.held(forAll, 1))));
        assertThat(would.codes()).containsExactly(new PreviewChange.Code(forAll.code(), 1, Item.of(cheap.id()), true));
        var forThis = codes.made(codes.keeping(), 5);
        var lost = (PreviewChange.Result.Would) changes.preview(shop.now, swap(paid(codes.held(forThis, 1))));
        assertThat(lost.codes()).containsExactly(new PreviewChange.Code(forThis.code(), 1, Item.of(cheap.id()), false));
        assertThat(codes.read(forThis.id()).used()).as("a preview").isEqualTo(1);
        var plain = (PreviewChange.Result.Would) changes.preview(shop.now, swap(paid(1)));
        assertThat(plain.codes()).isEmpty();
    }

    @Test
    void a_preview_says_what_of_the_fees_stays() {
        var order = shop.ordered(2);
        fee(order, 5_00, false);
        fee(order, 3_00, true);
        var first = List.of(order.positions().getFirst().id());
        var some = new ChangeOrder.Command(order.id(), first, Map.of(), List.of(), Optional.of(Money.of(2_00, "EUR")));
        var would = (PreviewChange.Result.Would) changes.preview(shop.now, some);
        assertThat(would.fees())
                .as("what the organizer bears, and what is kept for the change, is none of them")
                .isEqualTo(Money.of(5_00, "EUR"));
    }

    private void fee(Order order, long minor, boolean absorbed) {
        var database = shop.platform.get(Database.class);
        var fee = new Order.Fee(
                UUID.randomUUID(),
                Order.Fee.Kind.SERVICE,
                "service",
                Money.of(minor, "EUR"),
                absorbed,
                BigDecimal.ZERO,
                Money.of(0, "EUR"),
                true);
        database.inTransaction(shop.tenant, () -> {
            shop.platform.get(OrderParts.class).insertFees(order.id(), List.of(fee), shop.now.now());
            var none = Money.of(0, "EUR");
            var total = shop.read(order).total().plus(absorbed ? none : fee.amount());
            shop.platform.get(OrderRows.class).setAmounts(order.id(), total, order.tax(), none);
        });
    }

    private Order paid(PlaceHold.Result.Held held) {
        var order = ((PlaceOrder.Result.Placed) shop.order(shop.now, held.secret())).order();
        shop.pay(shop.now, order);
        return shop.read(order);
    }

    private Order paid(int tickets) {
        var order = shop.ordered(tickets);
        shop.pay(shop.now, order);
        return shop.read(order);
    }

    private ChangeOrder.Command swap(Order order) {
        var first = order.positions().getFirst().id();
        return new ChangeOrder.Command(
                order.id(), List.of(), Map.of(first, Item.of(cheap.id())), List.of(), Optional.empty());
    }

    /** What others would hear of, or read in the log. */
    private long written() {
        var database = shop.platform.get(Database.class);
        return database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .createQuery("select (select count(*) from outbox) + (select count(*) from audit_entry)")
                        .mapTo(Long.class)
                        .one());
    }
}
