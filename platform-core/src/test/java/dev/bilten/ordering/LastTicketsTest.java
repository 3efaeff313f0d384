package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Stock;
import dev.bilten.database.api.Database;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LastTicketsTest {
    private static final int BUYERS = 200;
    private static final int TICKETS = 100;

    private final Shop shop = new Shop(TICKETS, 10_00);

    @Test
    void two_hundred_buyers_want_a_hundred_tickets_and_a_hundred_get_one() throws Exception {
        long paid = atOnce(() -> {
            if (shop.hold(1) instanceof PlaceHold.Result.Held held) {
                var order = ((dev.bilten.ordering.app.PlaceOrder.Result.Placed) shop.order(shop.now, held.secret()))
                        .order();
                shop.pay(shop.now, order);
                return shop.read(order).state() == OrderState.PAID;
            }
            return false;
        });
        assertThat(paid).isEqualTo(TICKETS);
        assertThat(shop.left()).isZero();
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    /** The positive control: with the usual "look, then write" and without the guard of the table, the race is real. */
    @Test
    void looking_first_and_writing_then_would_sell_more_than_there_are() throws Exception {
        try (var connection = TestDatabase.shared().superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "alter table %s.quota drop constraint quota_not_oversold".formatted(shop.tenant.schema()));
        }
        var database = shop.platform.get(Database.class);
        long sold = atOnce(() -> database.inTransaction(shop.tenant, () -> {
            int left = database.sql()
                    .createQuery("select size - held - sold from quota where event_id = :event")
                    .bind("event", shop.event)
                    .mapTo(Integer.class)
                    .one();
            if (left < 1) {
                return false;
            }
            database.sql().execute("select pg_sleep(0.002)");
            database.sql()
                    .createUpdate("update quota set held = held + 1 where event_id = :event")
                    .bind("event", shop.event)
                    .execute();
            return true;
        }));
        assertThat(sold).isGreaterThan(TICKETS);
    }

    @Test
    void two_carts_with_the_same_products_in_another_order_never_wait_for_each_other_in_a_circle() throws Exception {
        var other = shop.addTicket("Evening", 1_000, 5_00).id();
        var stock = shop.platform.get(Stock.class);
        long claimed = atOnce(() -> {
            for (int i = 0; i < 5; i++) {
                var wish = i % 2 == 0 ? List.of(one(shop.ticket), one(other)) : List.of(one(other), one(shop.ticket));
                if (stock.claim(shop.now, wish) instanceof Stock.Claim.Claimed) {
                    stock.release(shop.now, wish);
                }
            }
            return true;
        });
        assertThat(claimed).isEqualTo(BUYERS);
    }

    private static Stock.Take one(ProductId product) {
        return Stock.Take.free(Item.of(product), 1);
    }

    private static long atOnce(Callable<Boolean> buyer) throws Exception {
        try (var threads = Executors.newFixedThreadPool(BUYERS / 10)) {
            var begin = new CountDownLatch(1);
            var buyers = IntStream.range(0, BUYERS)
                    .mapToObj(i -> threads.submit(() -> {
                        begin.await();
                        return buyer.call();
                    }))
                    .toList();
            begin.countDown();
            long succeeded = 0;
            for (Future<Boolean> one : buyers) {
                succeeded += one.get() ? 1 : 0;
            }
            return succeeded;
        }
    }
}
