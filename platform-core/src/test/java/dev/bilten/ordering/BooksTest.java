package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.app.SwitchTestMode;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.MarkPaid;
import dev.bilten.ordering.app.PurgeTestOrders;
import dev.bilten.ordering.app.ReactivateOrder;
import dev.bilten.payments.app.SendRefunds;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.testing.Statements;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ledger has what was sold and what was paid: what the buyers owe for an order is the sum of its entries. */
class BooksTest {
    private final Shop shop = new Shop(20, 25_00);
    private boolean broken;

    @AfterEach
    void every_number_is_what_the_rows_say() {
        if (!broken) {
            assertThat(Auditor.faults(shop.tenant)).isEmpty();
        }
    }

    @Test
    void an_order_that_waits_for_its_money_is_in_no_book_and_a_paid_one_is_with_its_tax() {
        var order = shop.ordered(2);
        assertThat(books(order.id())).isEmpty();
        shop.pay(shop.now, order);
        assertThat(books(order.id()))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("buyers", 0L, "gateway:scripted", 50_00L, "revenue:tickets", -42_02L, "tax", -7_98L));
    }

    @Test
    void what_a_change_makes_dearer_is_owed_until_it_is_paid() {
        var dear = shop.addTicket("Front row", 9, 40_00);
        var order = paid(1);
        change(order, Map.of(order.positions().getFirst().id(), Item.of(dear.id())), Optional.empty());
        assertThat(books(order.id())).containsEntry("buyers", 15_00L);
        shop.pay(shop.now, order);
        assertThat(books(order.id())).containsEntry("buyers", 0L).containsEntry("tax", -6_39L);
    }

    @Test
    void what_a_change_makes_cheaper_is_the_buyers_until_it_is_given_back() {
        var cheap = shop.addTicket("Standing", 9, 10_00);
        var order = paid(1);
        change(
                order,
                Map.of(order.positions().getFirst().id(), Item.of(cheap.id())),
                Optional.of(Money.of(2_00, "EUR")));
        assertThat(books(order.id())).containsEntry("buyers", -13_00L).containsEntry("revenue:cancellations", -2_00L);
        refund();
        assertThat(books(order.id())).containsEntry("buyers", 0L);
    }

    @Test
    void a_cancelled_order_leaves_nothing_in_the_books_but_its_fee() {
        var free = paid(2);
        shop.platform.get(CancelOrder.class).execute(shop.now, free.id());
        var dear = paid(2);
        shop.platform
                .get(CancelOrder.class)
                .execute(shop.now, new CancelOrder.Command(dear.id(), Optional.of(Money.of(8_00, "EUR"))));
        refund();
        assertThat(books(free.id()).values()).containsOnly(0L);
        assertThat(books(dear.id()))
                .containsEntry("gateway:scripted", 8_00L)
                .containsEntry("revenue:cancellations", -8_00L)
                .containsEntry("revenue:tickets", 0L)
                .containsEntry("tax", 0L)
                .containsEntry("buyers", 0L);
    }

    @Test
    void an_order_that_is_paid_a_second_time_is_booked_a_second_time() {
        var order = paid(1);
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        refund();
        shop.platform.get(ReactivateOrder.class).execute(shop.now, order.id());
        shop.platform.get(MarkPaid.class).execute(shop.now, order.id());
        assertThat(books(order.id())).containsEntry("buyers", 0L).containsEntry("revenue:tickets", -21_01L);
    }

    @Test
    void a_batch_of_paid_orders_is_booked_in_one_statement_with_its_money() {
        var asked = Statements.of(
                shop.platform,
                shop.tenant,
                () -> shop.platform
                        .get(CreateOrder.class)
                        .execute(shop.tenant, Collections.nCopies(3, new CreateOrder.Request(shop.now, paidAsMade()))));
        assertThat(asked).filteredOn(sql -> sql.contains("ledger_entry")).hasSize(1);
    }

    @Test
    void a_test_that_was_cancelled_with_a_fee_is_thrown_away_with_its_fee() {
        shop.platform.get(SwitchTestMode.class).execute(shop.now, new SwitchTestMode.Command(shop.event, true, true));
        var order = paid(1);
        shop.platform
                .get(CancelOrder.class)
                .execute(shop.now, new CancelOrder.Command(order.id(), Optional.of(Money.of(5_00, "EUR"))));
        shop.platform.get(PurgeTestOrders.class).execute(shop.now, shop.event);
        refund();
        assertThat(books(order.id()).values()).containsOnly(0L);
    }

    @Test
    void the_auditor_would_notice_an_order_that_is_in_no_book() {
        broken = true;
        paid(1);
        sql("insert into ledger_entry select gen_random_uuid(), gen_random_uuid(), 'tax', 1, currency, reference, at"
                + " from ledger_entry limit 1");
        assertThat(Auditor.faults(shop.tenant))
                .extracting(fault -> fault.substring(0, fault.lastIndexOf(':')))
                .contains(
                        "a posting does not balance",
                        "an order's revenue and tax in the books are not its total",
                        "an order's tax in the books is not its tax");
    }

    private CreateOrder.Command paidAsMade() {
        return paidAsMade(shop);
    }

    static CreateOrder.Command paidAsMade(Shop shop) {
        return new CreateOrder.Command(
                shop.event,
                List.of(new Wish(shop.ticket, 1)),
                new Buyer("buyer@example.test", "Nadia", "en"),
                Channel.API,
                true);
    }

    private Order paid(int tickets) {
        var order = shop.ordered(tickets);
        shop.pay(shop.now, order);
        return shop.read(order);
    }

    private void change(Order order, Map<dev.bilten.ordering.api.PositionId, Item> swap, Optional<Money> fee) {
        var command = new ChangeOrder.Command(order.id(), List.of(), swap, List.of(), fee);
        assertThat(shop.platform.get(ChangeOrder.class).execute(shop.now, command))
                .isInstanceOf(ChangeOrder.Result.Changed.class);
    }

    private void refund() {
        shop.platform.get(SendRefunds.class).execute(shop.later(Duration.ofHours(1)));
    }

    private record Balance(String account, long minor) {}

    private Map<String, Long> books(OrderId order) {
        var found = new TreeMap<String, Long>();
        var database = shop.platform.get(Database.class);
        database.inTransaction(
                        shop.tenant,
                        () -> database.sql()
                                .createQuery(
                                        "select account, cast(sum(amount_minor) as bigint) as minor from ledger_entry"
                                                + " where reference = :order group by account")
                                .bind("order", order)
                                .map((row, _) -> new Balance(row.getString("account"), row.getLong("minor")))
                                .list())
                .forEach(balance -> found.put(balance.account(), balance.minor()));
        return found;
    }

    private void sql(String statement) {
        var database = shop.platform.get(Database.class);
        database.inTransaction(shop.tenant, () -> {
            database.sql().execute(statement);
        });
    }
}
