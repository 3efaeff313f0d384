package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherDraft;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.catalog.app.CreateVouchers;
import dev.bilten.catalog.app.EditVoucher;
import dev.bilten.catalog.app.EndVoucher;
import dev.bilten.catalog.app.LapseVouchers;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ExpireDue;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.ReactivateOrder;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VoucherTest {
    private static final int BUYERS = 24;

    private final Shop shop = new Shop(50, 20_00);
    private final Codes codes = new Codes(shop);
    private boolean broken;

    @AfterEach
    void every_number_is_what_the_rows_say() {
        if (!broken) {
            assertThat(Auditor.faults(shop.tenant)).isEmpty();
        }
    }

    @Test
    void a_voucher_makes_an_order_cheaper_and_is_used_by_it() {
        var voucher = codes.made(Codes.cheaper(VoucherValue.percent(new BigDecimal("0.25"))), 5);
        var order = ordered(codes.held(voucher, 2));
        assertThat(order.total().minor()).isEqualTo(30_00);
        assertThat(order.positions())
                .allSatisfy(one -> assertThat(one.voucherOff().minor()).isEqualTo(5_00));
        assertThat(codes.read(voucher.id()).used()).isEqualTo(2);
        assertThat(codes.read(voucher.id()).spentMinor()).isEqualTo(10_00);
    }

    @Test
    void what_a_hold_used_is_given_back_with_it() {
        var voucher = codes.made(Codes.cheaper(VoucherValue.amount(5_00)), 3);
        codes.held(voucher, 3);
        assertThat(codes.hold(voucher, 1)).isInstanceOf(PlaceHold.Result.Refused.class);
        shop.platform.get(ExpireDue.class).execute(shop.later(Duration.ofMinutes(16)));
        assertThat(codes.read(voucher.id()).used()).isZero();
        var order = ordered(codes.held(voucher, 3));
        shop.pay(shop.now, order);
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(codes.read(voucher.id()).used()).isZero();
        assertThat(codes.read(voucher.id()).spentMinor()).isZero();
    }

    @Test
    void one_that_makes_it_free_leaves_nothing_to_pay() {
        var voucher = codes.made(Codes.cheaper(VoucherValue.fixedPrice(0)), 1);
        assertThat(ordered(codes.held(voucher, 1)).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void many_buyers_use_a_voucher_as_often_as_it_is_good_for() throws Exception {
        var voucher = codes.made(Codes.cheaper(VoucherValue.amount(1_00)), 7);
        assertThat(atOnce(() -> codes.hold(voucher, 1) instanceof PlaceHold.Result.Held))
                .isEqualTo(7);
        assertThat(codes.read(voucher.id()).used()).isEqualTo(7);
    }

    @Test
    void many_buyers_spend_a_budget_and_no_more() throws Exception {
        var voucher =
                codes.made(Codes.cheaper(VoucherValue.amount(3_00)), 1_000, Optional.of(30_00L), Optional.empty());
        atOnce(() -> codes.hold(voucher, 1) instanceof PlaceHold.Result.Held);
        assertThat(codes.read(voucher.id()).spentMinor()).isEqualTo(30_00);
    }

    /** The positive control: looking first and writing then passes the limit once the table's own guard is gone. */
    @Test
    void looking_first_and_writing_then_would_use_a_voucher_too_often() throws Exception {
        unguarded("voucher_not_overused");
        var voucher = codes.made(Codes.cheaper(VoucherValue.amount(3_00)), 5);
        atOnce(() -> looksFirst(voucher, seen -> seen.usesLeft() > 0));
        assertThat(codes.read(voucher.id()).used()).isGreaterThan(5);
        assertThat(Auditor.faults(shop.tenant)).anyMatch(fault -> fault.startsWith("a voucher's uses"));
    }

    /** The positive control of the budget, of a voucher that may be used as often as anybody likes. */
    @Test
    void looking_first_and_writing_then_would_spend_more_than_a_budget() throws Exception {
        unguarded("voucher_not_overspent");
        var voucher =
                codes.made(Codes.cheaper(VoucherValue.amount(3_00)), 1_000, Optional.of(15_00L), Optional.empty());
        atOnce(() -> looksFirst(voucher, seen -> seen.budgetLeft().orElse(0L) >= 3_00));
        assertThat(codes.read(voucher.id()).spentMinor()).isGreaterThan(15_00);
        assertThat(codes.read(voucher.id()).used()).isLessThan(1_000);
    }

    private void unguarded(String constraint) throws SQLException {
        broken = true;
        try (var connection = TestDatabase.shared().superuser();
                var statement = connection.createStatement()) {
            statement.execute("alter table %s.voucher drop constraint %s".formatted(shop.tenant.schema(), constraint));
        }
    }

    private boolean looksFirst(Voucher voucher, Predicate<Voucher> good) {
        var database = shop.platform.get(Database.class);
        return database.inTransaction(shop.tenant, () -> {
            if (!good.test(codes.read(voucher.id()))) {
                return false;
            }
            database.sql().execute("select pg_sleep(0.1)");
            database.sql()
                    .createUpdate("update voucher set used = used + 1, spent_minor = spent_minor + 300 where id = :id")
                    .bind("id", voucher.id())
                    .execute();
            return true;
        });
    }

    @Test
    void places_kept_for_a_voucher_are_nobody_elses_until_its_time_is_over() {
        var until = Optional.of(shop.now.now().plus(Duration.ofHours(1)));
        var voucher = codes.made(codes.keeping(), 48, Optional.empty(), until);
        assertThat(shop.left()).isEqualTo(2);
        assertThat(shop.hold(3)).isInstanceOf(PlaceHold.Result.SoldOut.class);
        var order = ordered(codes.held(voucher, 3));
        assertThat(shop.left()).isEqualTo(2);
        shop.platform.get(LapseVouchers.class).execute(shop.later(Duration.ofHours(2)));
        assertThat(shop.left()).isEqualTo(47);
        shop.pay(shop.now, order);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void places_that_a_code_kept_are_kept_again_when_what_it_bought_is_cancelled() {
        var code = codes.made(codes.keeping(), 1);
        var order = paidWith(code);
        int left = shop.left();
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(shop.left()).as("nobody else's").isEqualTo(left);
        assertThat(codes.hold(code, 1)).isInstanceOf(PlaceHold.Result.Held.class);
    }

    @Test
    void an_order_by_a_code_that_kept_its_place_is_taken_up_again() {
        var order = paidWith(codes.made(codes.keeping(), 1));
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(shop.platform.get(ReactivateOrder.class).execute(shop.now, order.id()))
                .isInstanceOf(ReactivateOrder.Result.Reactivated.class);
    }

    @Test
    void what_is_cancelled_after_its_code_ended_is_anybodys() {
        var code = codes.made(codes.keeping(), 1);
        var order = paidWith(code);
        int left = shop.left();
        shop.platform.get(EndVoucher.class).execute(shop.now, code.id());
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(shop.left()).isEqualTo(left + 1);
    }

    private Order paidWith(Voucher code) {
        var placed = (PlaceOrder.Result.Placed)
                shop.order(shop.now, codes.held(code, 1).secret());
        shop.pay(shop.now, placed.order());
        return placed.order();
    }

    @Test
    void more_places_than_there_are_cannot_be_kept_and_nothing_is_made() {
        assertThatThrownBy(() -> codes.made(codes.keeping(), 51)).isInstanceOf(ProblemException.class);
        assertThat(shop.left()).isEqualTo(50);
    }

    @Test
    void one_beyond_the_stock_sells_when_everything_is_gone() {
        for (int i = 0; i < 5; i++) {
            shop.held(10);
        }
        assertThat(shop.hold(1)).isInstanceOf(PlaceHold.Result.SoldOut.class);
        var order = ordered(codes.held(codes.made(Codes.beyond(), 2), 2));
        shop.pay(shop.now, order);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(shop.left()).isZero();
    }

    @Test
    void one_whose_time_is_over_says_so() {
        var voucher = codes.made(
                Codes.cheaper(VoucherValue.amount(1)),
                5,
                Optional.empty(),
                Optional.of(shop.now.now().minusSeconds(1)));
        assertThat(codes.hold(voucher, 1))
                .isInstanceOfSatisfying(
                        PlaceHold.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(Violation.of("/voucher", "error.voucher-over")));
    }

    @Test
    void a_batch_is_made_as_a_whole_or_not_at_all() {
        var create = shop.platform.get(CreateVouchers.class);
        var draft = new VoucherDraft(
                Optional.of(shop.event), VoucherTerms.PLAIN, 1, Optional.empty(), Optional.empty(), "press", "");
        var made = create.execute(shop.now, new CreateVouchers.Command(draft, new CreateVouchers.Codes.Random(300, 8)));
        assertThat(made).isInstanceOfSatisfying(CreateVouchers.Result.Created.class, created -> {
            assertThat(created.vouchers()).hasSize(300);
            assertThat(created.vouchers())
                    .allSatisfy(one -> assertThat(one.code()).matches("[2-9A-HJ-NP-Z]{8}"));
        });
        var given = new CreateVouchers.Codes.Given(List.of("press 1", "PRESS1", "x"));
        assertThat(create.execute(shop.now, new CreateVouchers.Command(draft, given)))
                .isInstanceOfSatisfying(
                        CreateVouchers.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/codes/1", "/codes/2"));
    }

    @Test
    void an_unused_one_can_be_thrown_away_and_a_used_one_cannot() {
        var edit = shop.platform.get(EditVoucher.class);
        var unused = codes.made(codes.keeping(), 10);
        assertThat(edit.delete(shop.now, unused.id())).isInstanceOf(EditVoucher.Result.Deleted.class);
        assertThat(shop.left()).isEqualTo(50);
        var used = codes.made(Codes.cheaper(VoucherValue.amount(1)), 10);
        ordered(codes.held(used, 1));
        assertThat(edit.delete(shop.now, used.id())).isInstanceOf(EditVoucher.Result.InUse.class);
    }

    private Order ordered(PlaceHold.Result.Held held) {
        return ((PlaceOrder.Result.Placed) shop.order(shop.now, held.secret())).order();
    }

    private static long atOnce(Callable<Boolean> buyer) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var begin = new CountDownLatch(1);
            var buyers = IntStream.range(0, BUYERS)
                    .mapToObj(_ -> threads.submit(() -> {
                        begin.await();
                        return buyer.call();
                    }))
                    .toList();
            begin.countDown();
            long succeeded = 0;
            for (var one : buyers) {
                succeeded += one.get() ? 1 : 0;
            }
            return succeeded;
        }
    }
}
