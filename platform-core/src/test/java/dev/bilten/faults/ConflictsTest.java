package dev.bilten.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.testing.TestDatabase;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** One transaction in ten is ended by the server to let another one go on. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
@Alone
class ConflictsTest {
    private static final int BUYERS = 200;
    private static final int AT_ONCE = 20;
    private static final int TICKETS = 100;

    /** A number of a sequence stays drawn when its transaction is rolled back: so it counts the faults. */
    private static final String TROUBLE = """
            create sequence trouble;
            grant usage on sequence trouble to public;
            create function make_trouble() returns trigger language plpgsql as $$
            begin
              if random() < 0.1 then
                perform nextval('trouble');
                if random() < 0.5 then
                  raise exception 'made up' using errcode = '40001';
                else
                  raise exception 'made up' using errcode = '40P01';
                end if;
              end if;
              return null;
            end $$;
            create trigger trouble after insert on hold for each statement execute function make_trouble();
            create constraint trigger trouble after insert on orders deferrable initially deferred
              for each row execute function make_trouble();
            create trigger trouble after insert or update on payment for each statement execute function make_trouble();
            create trigger trouble after insert on ledger_entry for each statement execute function make_trouble();
            """;

    private final Shop shop = new Shop(TICKETS, 10_00);

    @BeforeEach
    void makeTrouble() throws SQLException {
        superuser(TROUBLE);
    }

    @Test
    void two_hundred_buyers_get_a_hundred_tickets_and_none_sees_an_error() throws Exception {
        assertThat(paid()).isEqualTo(TICKETS);
        assertThat(shop.left()).isZero();
        assertThat(faults()).isGreaterThan(10);
        assertThat(shop.gateway.charges).hasValue(TICKETS);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    /** The positive control: who tries once is among the one in ten that fail. */
    @Test
    void with_one_attempt_some_fail() throws Exception {
        int failed = 0;
        try (var connection = TestDatabase.shared().superuser();
                var statement = connection.createStatement()) {
            statement.execute("set search_path = " + shop.tenant.schema());
            for (int i = 0; i < BUYERS; i++) {
                try {
                    statement.execute("insert into hold select * from hold where false");
                } catch (SQLException e) {
                    assertThat(e.getSQLState()).isIn("40001", "40P01");
                    failed++;
                }
            }
        }
        assertThat(failed).isPositive().isEqualTo(faults());
    }

    private long paid() throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var begin = new CountDownLatch(1);
            var buyers = IntStream.range(0, BUYERS)
                    .mapToObj(i -> threads.submit(() -> {
                        begin.await();
                        return buy();
                    }))
                    .toList();
            begin.countDown();
            long paid = 0;
            for (var buyer : buyers) {
                paid += buyer.get() ? 1 : 0;
            }
            return paid;
        }
    }

    private boolean buy() throws Exception {
        if (!(patiently(() -> shop.hold(1)) instanceof PlaceHold.Result.Held held)) {
            return false;
        }
        var placed = (PlaceOrder.Result.Placed) patiently(() -> shop.order(shop.now, held.secret()));
        var attempt = placed.order().id().toString();
        patiently(() -> shop.pay(shop.now, placed.order(), attempt));
        return shop.read(placed.order()).state() == OrderState.PAID;
    }

    /** A buyer who reads "try again in a moment" does; anything else is an error that nobody may see. */
    private static <T> T patiently(Callable<T> work) throws Exception {
        for (int attempt = 0; ; attempt++) {
            try {
                return work.call();
            } catch (ProblemException e) {
                if (e.type() != ProblemType.UNAVAILABLE || attempt == 3) {
                    throw e;
                }
            }
        }
    }

    private int faults() throws SQLException {
        try (var connection = TestDatabase.shared().superuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("select case when is_called then last_value else 0 end from "
                                + shop.tenant.schema() + ".trouble")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void superuser(String sql) throws SQLException {
        try (var connection = TestDatabase.shared().superuser();
                var statement = connection.createStatement()) {
            statement.execute("set search_path = " + shop.tenant.schema());
            statement.execute(sql);
        }
    }
}
