package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.app.AddTicket;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.RemoveLine;
import dev.bilten.ordering.infra.Demand;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Prices and limits that depend on how many there are already: two who look at the same moment would both be the last. */
class CountedPricesTest {
    private static final int BUYERS = 12;
    private static final int FIRST = 5;

    private final Shop shop = new Shop(50, 25_00);
    private final Demand demand = shop.platform.get(Demand.class);
    private final Database database = shop.platform.get(Database.class);

    @Test
    void the_first_five_pay_less_and_nobody_after_them_however_many_come_at_once() throws Exception {
        var early = product("{\"tiers\": [{\"priceMinor\": 1000, \"first\": %d}]}".formatted(FIRST));
        // each in a transaction of its own, as on several nodes: one node serves its buyers together
        var paid = atOnce(() -> database.inTransaction(shop.tenant, () -> held(early)));
        assertThat(paid).filteredOn(price -> price == 10_00).hasSize(FIRST);
        assertThat(paid).filteredOn(price -> price == 25_00).hasSize(BUYERS - FIRST);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    /** The positive control: who counts without standing in line gets the price of the first more than five times. */
    @Test
    void without_a_line_more_than_five_would_be_among_the_first() throws Exception {
        var plain = product("{}");
        var cheap = atOnce(() -> database.inTransaction(shop.tenant, () -> {
            boolean first = sold(plain) < FIRST;
            database.sql().execute("select pg_sleep(0.1)"); // all have counted by now
            held(plain);
            return first;
        }));
        assertThat(cheap).filteredOn(Boolean.TRUE::equals).hasSizeGreaterThan(FIRST);
    }

    @Test
    void one_person_has_no_more_than_two_however_many_forms_are_sent_at_once() throws Exception {
        var limited = product("{\"maxPerPerson\": 2}");
        assertThat(atOnce(() -> ordered(limited)))
                .filteredOn(Boolean.TRUE::equals)
                .hasSize(2);
    }

    @Test
    void a_change_gives_nobody_more_than_one_person_may_have() {
        var limited = product("{\"maxPerPerson\": 2}");
        var order = shop.ordered(1);
        shop.pay(shop.now, order);
        assertThat(added(order, limited, 3)).isInstanceOf(ChangeOrder.Result.Refused.class);
        assertThat(added(order, limited, 2)).isInstanceOf(ChangeOrder.Result.Changed.class);
        assertThat(added(order, limited, 1)).isInstanceOf(ChangeOrder.Result.Refused.class);
    }

    private ChangeOrder.Result added(Order order, ProductId product, int quantity) {
        var change = new ChangeOrder.Command(
                order.id(), List.of(), Map.of(), List.of(new Wish(product, quantity)), Optional.empty());
        return shop.platform.get(ChangeOrder.class).execute(shop.now, change);
    }

    /** A line may have been taken out of the cart since all of it was admitted. */
    @Test
    void what_must_be_bought_together_cannot_be_ordered_without_the_rest() {
        var pairs = product("{\"minPerOrder\": 2, \"tiers\": [{\"first\": 1, \"priceMinor\": 100}]}");
        var held = (PlaceHold.Result.Held) shop.platform
                .get(PlaceHold.class)
                .execute(shop.now, new PlaceHold.Command(shop.event, List.of(new Wish(pairs, 2)), Channel.SHOP));
        assertThat(held.hold().lines()).hasSize(2);
        shop.platform
                .get(RemoveLine.class)
                .execute(shop.now, held.secret(), held.hold().lines().getLast().number());
        assertThat(shop.order(shop.now, held.secret()))
                .isInstanceOfSatisfying(
                        PlaceOrder.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::key)
                                .containsExactly("error.too-few-of"));
    }

    /** The positive control of that. */
    @Test
    void without_a_line_one_person_would_have_more_than_two() throws Exception {
        var plain = product("{}");
        var made = atOnce(() -> database.inTransaction(shop.tenant, () -> {
            int has = demand.of("fan@example.test", shop.event, List.of(plain)).getOrDefault(plain, 0);
            database.sql().execute("select pg_sleep(0.1)"); // all have counted by now
            return has < 2 && ordered(plain);
        }));
        assertThat(made).filteredOn(Boolean.TRUE::equals).hasSizeGreaterThan(2);
    }

    @Test
    void what_has_no_limit_is_never_named_as_sold_out() {
        var endless = add("Poster", Optional.empty());
        var wishes = List.of(new Wish(endless.id(), 3), new Wish(shop.ticket, 10));
        IntStream.range(0, 5).forEach(i -> shop.held(9));
        var result = shop.platform
                .get(PlaceHold.class)
                .execute(shop.now, new PlaceHold.Command(shop.event, wishes, Channel.SHOP));
        assertThat(result)
                .isInstanceOfSatisfying(
                        PlaceHold.Result.SoldOut.class,
                        soldOut -> assertThat(soldOut.left()).isEqualTo(Map.of(Item.of(shop.ticket), 5)));
    }

    @Test
    void an_order_whose_code_was_drawn_before_draws_another() {
        var taken = shop.ordered(1).code();
        var order = shop.ordered(1);
        var draws = new ArrayList<>(List.of(taken, taken, "ZZZZZZ"));
        database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .createUpdate("update orders set code = :code where id = :id")
                        .bind("code", draws.removeFirst())
                        .bind("id", order.id())
                        .execute());
        assertThat(shop.read(order).code()).isEqualTo("ZZZZZZ");
        assertThat(draws).isEmpty();
    }

    private int sold(ProductId product) {
        return database.sql()
                .createQuery(
                        "select cast(coalesce(sum(quantity), 0) as int) from hold_line where product_id = :product")
                .bind("product", product)
                .mapTo(Integer.class)
                .one();
    }

    private long held(ProductId product) {
        var result = shop.platform
                .get(PlaceHold.class)
                .execute(shop.now, new PlaceHold.Command(shop.event, List.of(new Wish(product, 1)), Channel.SHOP));
        return ((PlaceHold.Result.Held) result)
                .hold()
                .lines()
                .getFirst()
                .listed()
                .minor();
    }

    private boolean ordered(ProductId product) {
        var buyer = new Buyer("fan@example.test", "Fan", "en");
        return shop.platform
                        .get(CreateOrder.class)
                        .execute(
                                shop.now,
                                new CreateOrder.Command(
                                        shop.event, List.of(new Wish(product, 1)), buyer, Channel.API, false))
                instanceof CreateOrder.Result.Created;
    }

    private ProductId product(String terms) {
        var product = add("Counted", Optional.of(50)).id();
        database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .createUpdate("update product set terms = cast(:terms as jsonb) where id = :id")
                        .bind("terms", terms)
                        .bind("id", product)
                        .execute());
        return product;
    }

    private Product add(String name, Optional<Integer> size) {
        var draft = new ProductDraft(Text.of("en", name), Text.EMPTY, 25_00, new BigDecimal("0.19"), 10, true);
        var added =
                shop.platform.get(AddTicket.class).execute(shop.now, new AddTicket.Command(shop.event, draft, size));
        return ((AddTicket.Result.Added) added).product();
    }

    private static <T> List<T> atOnce(Callable<T> buyer) throws Exception {
        try (var threads = Executors.newFixedThreadPool(BUYERS)) {
            var begin = new CountDownLatch(1);
            var buyers = IntStream.range(0, BUYERS)
                    .mapToObj(i -> threads.submit(() -> {
                        begin.await();
                        return buyer.call();
                    }))
                    .toList();
            begin.countDown();
            var answers = new ArrayList<T>();
            for (Future<T> one : buyers) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
