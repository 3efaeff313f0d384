package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherScope;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.database.api.Database;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.infra.Demand;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.testing.Statements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Those who are served together: whoever of them gets nothing takes no price for the first so many from the others. */
class QueuedPricesTest {
    private static final int PLACES = 6;
    private static final int FIRST = 5;
    private static final long EARLY = 10_00;

    private final Shop shop = new Shop(50, 25_00);
    private final Product early = early();
    private final Database database = shop.platform.get(Database.class);

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void orders_that_find_nothing_left_count_for_nobody() {
        for (boolean paid : List.of(true, false)) {
            var other = new QueuedPricesTest();
            assertThat(other.costs(other.of(4, paid), other.of(4, paid), other.of(1, paid)))
                    .containsExactly(4 * EARLY, -1L, EARLY);
            other.every_number_is_what_the_rows_say();
        }
    }

    @Test
    void an_order_that_straddles_the_end_of_the_price_after_one_that_failed_does_so_where_it_ends() {
        assertThat(costs(of(3, false), of(4, false), of(3, false))).containsExactly(3 * EARLY, -1L, 2 * EARLY + 25_00);
    }

    @Test
    void an_order_that_is_refused_for_its_buyer_counts_for_nobody() {
        var nobody = command(4, new Buyer("nobody", "Nobody", "en"), true, Optional.empty());
        assertThat(costs(nobody, of(FIRST, true))).containsExactly(-1L, FIRST * EARLY);
    }

    @Test
    void what_a_code_takes_off_is_of_the_price_that_is_paid() {
        var codes = new Codes(shop);
        var half = codes.made(
                Codes.cheaper(VoucherValue.percent(new BigDecimal("0.5"))), 9, Optional.of(100_00L), Optional.empty());
        assertThat(costs(of(4, true), of(4, true), command(1, fan(), true, Optional.of(half))))
                .containsExactly(4 * EARLY, -1L, EARLY / 2);
        assertThat(codes.read(half.id()).spentMinor()).isEqualTo(EARLY / 2);
        assertThat(codes.read(half.id()).used()).isEqualTo(1);
    }

    /** At the dearer price the one use was for it; at the cheaper one it is for the other, which comes beyond the stock then. */
    @Test
    void a_use_goes_over_to_what_is_dearer_now_with_what_it_gives_out_beyond_the_stock() {
        var other = shop.addTicket("Other", 3, 20_00);
        var beyond = beyond();
        assertThat(costs(of(4, false), of(4, false), both(early.id(), other.id(), beyond)))
                .containsExactly(4 * EARLY, -1L, EARLY + 15_00);
        assertThat(new Codes(shop).read(beyond.id()).used()).isEqualTo(1);
    }

    @Test
    void where_the_stock_has_nothing_for_that_it_stays_as_it_was_claimed() {
        var few = shop.addTicket("Few", FIRST - 1, 25_00).id();
        terms(few, "{\"tiers\": [{\"priceMinor\": %d, \"first\": %d}]}".formatted(EARLY, FIRST));
        var other = shop.addTicket("Other", 3, 20_00);
        var beyond = beyond();
        assertThat(costs(
                        command(few, 3, fan(), false),
                        command(few, 3, fan(), false),
                        command(few, 1, fan(), false),
                        both(few, other.id(), beyond)))
                .containsExactly(3 * EARLY, -1L, EARLY, 20_00L + 20_00);
        assertThat(new Codes(shop).read(beyond.id()).used()).isEqualTo(1);
    }

    private Voucher beyond() {
        var terms = new VoucherTerms(
                1, VoucherValue.amount(5_00), VoucherScope.EVERYTHING, Optional.empty(), false, true, false);
        return new Codes(shop).made(terms, 1);
    }

    private CreateOrder.Command both(ProductId one, ProductId other, Voucher voucher) {
        return new CreateOrder.Command(
                shop.event,
                List.of(new Wish(one, 1), new Wish(other, 1)),
                fan(),
                Channel.API,
                false,
                List.of(),
                Optional.of(voucher.code()),
                InvoiceTo.NOBODY);
    }

    @Test
    void one_that_is_free_after_all_is_paid_as_it_is_made() {
        var free = counted("{\"tiers\": [{\"priceMinor\": 0, \"first\": %d}]}".formatted(FIRST));
        var result =
                made(command(free, 4, fan(), false), command(free, 4, fan(), false), command(free, 1, fan(), false));
        assertThat(result.getLast())
                .isInstanceOfSatisfying(
                        CreateOrder.Result.Created.class,
                        created -> assertThat(created.order().paidAt()).isPresent());
    }

    @Test
    void carts_of_one_moment_get_the_price_of_the_first_as_often_as_there_is() throws Exception {
        var held = new ArrayList<Hold>();
        try (var threads = Executors.newFixedThreadPool(7)) {
            var answers = new ArrayList<Future<PlaceHold.Result>>();
            database.inTransaction(shop.tenant, () -> {
                // whoever comes first waits for this, and all others for that one: they are served together
                shop.platform.get(Demand.class).oneAtATime(shop.event, "tiers");
                for (int quantity : List.of(1, 3, 4, 4, 1, 4, 1)) {
                    answers.add(threads.submit(() -> hold(quantity)));
                    pause();
                }
                return true;
            });
            for (var answer : answers) {
                if (answer.get() instanceof PlaceHold.Result.Held(var hold, var _)) {
                    held.add(hold);
                }
            }
        }
        assertThat(held.stream()
                        .flatMap(hold -> hold.lines().stream())
                        .mapToInt(Hold.Line::quantity)
                        .sum())
                .isEqualTo(PLACES);
        assertThat(held.stream()
                        .flatMap(hold -> hold.lines().stream())
                        .filter(line -> line.listed().minor() == EARLY)
                        .mapToInt(Hold.Line::quantity)
                        .sum())
                .isEqualTo(FIRST);
        assertThat(held)
                .allSatisfy(hold -> assertThat(hold.total())
                        .isEqualTo(hold.lines().stream()
                                .map(Hold.Line::total)
                                .reduce(hold.total().times(0), (a, b) -> a.plus(b))));
    }

    /** That something is sold out has its own cost; what it changes for the others has none. */
    @Test
    void whoever_failed_costs_no_statement_more() {
        var plain = new QueuedPricesTest();
        plain.terms(plain.early.id(), "{}");
        assertThat(more()).isEqualTo(plain.more());
    }

    /** Of a queue in which one finds nothing left, against one in which all find something. */
    private int more() {
        int whole = statements(1, 1);
        return statements(2, 4) - whole;
    }

    private int statements(int first, int second) {
        return Statements.of(shop.platform, shop.tenant, () -> made(of(first, true), of(second, true), of(1, true)))
                .size();
    }

    private static void pause() {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private PlaceHold.Result hold(int quantity) {
        return shop.platform
                .get(PlaceHold.class)
                .execute(
                        shop.now,
                        new PlaceHold.Command(shop.event, List.of(new Wish(early.id(), quantity)), Channel.SHOP));
    }

    /** What each costs; -1 for nothing. */
    private List<Long> costs(CreateOrder.Command... commands) {
        return made(commands).stream()
                .map(result -> result instanceof CreateOrder.Result.Created(var order, var _)
                        ? order.total().minor()
                        : -1L)
                .toList();
    }

    private List<CreateOrder.Result> made(CreateOrder.Command... commands) {
        var requests = Arrays.stream(commands)
                .map(command -> new CreateOrder.Request(shop.now, command))
                .toList();
        return shop.platform.get(CreateOrder.class).execute(shop.tenant, requests);
    }

    private CreateOrder.Command of(int quantity, boolean paid) {
        return command(quantity, fan(), paid, Optional.empty());
    }

    private CreateOrder.Command command(int quantity, Buyer buyer, boolean paid, Optional<Voucher> voucher) {
        return new CreateOrder.Command(
                shop.event,
                List.of(new Wish(early.id(), quantity)),
                buyer,
                Channel.API,
                paid,
                List.of(),
                voucher.map(Voucher::code),
                InvoiceTo.NOBODY);
    }

    private CreateOrder.Command command(ProductId product, int quantity, Buyer buyer, boolean paid) {
        return new CreateOrder.Command(shop.event, List.of(new Wish(product, quantity)), buyer, Channel.API, paid);
    }

    private static Buyer fan() {
        return new Buyer("fan@example.test", "Fan", "en");
    }

    private Product early() {
        var product = shop.addTicket("Counted", PLACES, 25_00);
        terms(product.id(), "{\"tiers\": [{\"priceMinor\": %d, \"first\": %d}]}".formatted(EARLY, FIRST));
        return product;
    }

    private ProductId counted(String terms) {
        var product = shop.addTicket("Counted too", PLACES, 25_00).id();
        terms(product, terms);
        return product;
    }

    private void terms(ProductId product, String terms) {
        var rows = shop.platform.get(Database.class);
        rows.inTransaction(
                shop.tenant,
                () -> rows.sql()
                        .createUpdate("update product set terms = cast(:terms as jsonb) where id = :id")
                        .bind("terms", terms)
                        .bind("id", product)
                        .execute());
    }
}
