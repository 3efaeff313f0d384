package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Rounding;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With everything on sale that can be sold, whatever buyers, staff and the clock do in whatever order, every number stays true.
 * A failure names its seed and tells what happened; {@code -Dbilten.test.seed} and {@code -Dbilten.test.steps} walk elsewhere
 * and further.
 */
class WholeShopLifeTest {
    private static final long SEED = Long.getLong("bilten.test.seed", 1);
    private static final int STEPS = Integer.getInteger("bilten.test.steps", 200);

    private static final int WALKS = 6;

    /** What each way of rounding promises of an order, said of the rows: the tax of all that has one rate, in one. */
    private static final String ROUNDED = """
            with charged as (
              select order_id, tax_rate, price_minor as gross, tax_minor as tax from order_position where state = 'ACTIVE'
              union all
              select order_id, tax_rate, amount_minor, tax_minor from order_fee where state = 'ACTIVE' and not absorbed)
            select o.code from charged c join orders o on o.id = c.order_id
            where o.event_id = ? group by o.code, c.tax_rate
            having abs(sum(c.tax) - round(sum(c.gross - c.tax) * c.tax_rate)) > ?""";

    private static final String STATES =
            "select 'state ' || state from orders union select 'wait ' || state from waiting";

    static Stream<Arguments> walks() {
        var roundings = List.of(Rounding.LINE, Rounding.NET, Rounding.NET_KEEP_GROSS);
        return IntStream.range(0, WALKS).mapToObj(at -> Arguments.of(SEED + at, roundings.get(at % roundings.size())));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void whatever_happens_every_number_stays_true(long seed, Rounding rounding) throws SQLException {
        var whole = new WholeShop(rounding);
        var walk = new Walk(whole, vouchers(whole), seed);
        var buyers = new BuyerSteps(walk);
        var staff = new StaffSteps(walk);
        try (var auditor = TestDatabase.shared().superuser()) {
            for (int i = 0; i < STEPS; i++) {
                step(walk, buyers, staff);
                assertThat(faults(auditor, whole, rounding))
                        .as("seed %d, %s: %s", seed, rounding.mode(), walk.story())
                        .isEmpty();
                states(auditor);
            }
        }
    }

    @AfterAll
    static void the_walks_went_everywhere() {
        assertThat(Walk.SEEN.keySet())
                .contains(
                        "hold Held",
                        "hold SoldOut",
                        "add Added",
                        "fill Filled",
                        "extend Extended",
                        "order Placed",
                        "order refused: error.option-full",
                        "order refused: error.at-most-per-person",
                        "pay Attempted",
                        "mark paid Paid",
                        "approve Decided",
                        "deny Decided",
                        "cancel Cancelled",
                        "cancel own Cancelled",
                        "cancel part Changed",
                        "swap Changed",
                        "swap SoldOut",
                        "add to order Changed",
                        "reactivate Reactivated",
                        "extend order Extended",
                        "answers Edited",
                        "take ticket Taken",
                        "wait Waits",
                        "offered",
                        "offer now Offered",
                        "take offer Held",
                        "state CANCELLED_WITH_FEE",
                        "state DENIED",
                        "state EXPIRED",
                        "state PAID",
                        "state REQUESTED",
                        "wait LAPSED",
                        "wait TAKEN",
                        "wait WITHDRAWN");
    }

    private static void step(Walk walk, BuyerSteps buyers, StaffSteps staff) {
        switch (walk.random.nextInt(40)) {
            case 0, 1, 2, 3, 4, 5 -> buyers.hold();
            case 6, 7 -> buyers.add();
            case 8 -> buyers.fill();
            case 9 -> buyers.extend();
            case 10 -> buyers.putBack();
            case 11, 12, 13, 14, 15, 16 -> buyers.order();
            case 17, 18, 19 -> buyers.pay();
            case 20 -> buyers.cancel();
            case 21 -> buyers.answerAnew();
            case 22 -> buyers.handOver();
            case 23 -> buyers.join();
            case 24, 25 -> buyers.comeBack();
            case 26, 27 -> staff.markPaid();
            case 28 -> staff.decide();
            case 29 -> staff.cancel();
            case 30, 31, 32, 33 -> staff.change();
            case 34 -> staff.reactivate();
            case 35 -> staff.pass();
            case 36 -> staff.askProviders();
            case 37 -> staff.extend();
            case 38 -> staff.offerNow();
            default -> staff.offerPlaces();
        }
    }

    private static void states(Connection auditor) throws SQLException {
        try (var statement = auditor.prepareStatement(STATES);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                Walk.saw(rows.getString(1));
            }
        }
    }

    private static List<String> faults(Connection auditor, WholeShop whole, Rounding rounding) throws SQLException {
        var faults = new ArrayList<>(Auditor.faults(auditor, whole.shop.tenant));
        if (rounding.mode() != Rounding.Mode.LINE) {
            try (var statement = auditor.prepareStatement(ROUNDED)) {
                statement.setObject(1, whole.fair.value());
                statement.setInt(2, rounding.mode() == Rounding.Mode.NET ? 0 : 1);
                var rows = statement.executeQuery();
                while (rows.next()) {
                    faults.add("the tax of an order is not that of its net: " + rows.getString(1));
                }
            }
        }
        return faults;
    }

    private static List<Voucher> vouchers(WholeShop whole) {
        var soon = whole.shop.now.now().plus(Duration.ofHours(2));
        return List.of(
                whole.voucher(Codes.cheaper(VoucherValue.amount(5_55)), 7, Optional.of(25_00L), Optional.empty()),
                whole.voucher(
                        Codes.cheaper(VoucherValue.percent(new BigDecimal("0.3333"))),
                        5,
                        Optional.empty(),
                        Optional.empty()),
                whole.voucher(whole.keeping(VoucherValue.fixedPrice(9_00)), 2, Optional.empty(), Optional.of(soon)),
                whole.voucher(Codes.beyond(), 3, Optional.empty(), Optional.empty()));
    }
}
