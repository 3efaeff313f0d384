package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.app.AddTicket;
import dev.bilten.catalog.app.CreateEvent;
import dev.bilten.catalog.app.PublishEvent;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.AddToHold;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.FillCart;
import dev.bilten.ordering.app.MarkPaid;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.ReactivateOrder;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One cart and one order with tickets of two events, each sold by the rules of its own. */
class SeveralEventsTest {
    private final Shop shop = new Shop(10, 25_00);
    private final EventId other = event();
    private final ProductId lecture = product("Lecture", 5, 10_70).id();
    private final ProductId course = product("Course", 2, 21_40).id();

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void a_cart_with_two_events_is_one_order_and_each_ticket_has_its_own_tax() {
        var order = ordered();
        assertThat(order.events()).containsExactlyInAnyOrder(shop.event, other);
        assertThat(order.total().minor()).isEqualTo(25_00 + 10_70);
        assertThat(order.positions())
                .extracting(position -> position.tax().minor())
                .containsExactly(3_99L, 70L);
        shop.pay(shop.now, order);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
        assertThat(stock("Lecture")).isEqualTo(1);
    }

    @Test
    void an_event_in_test_mode_and_one_that_sells_are_never_in_one_order() {
        var held = shop.held(1);
        var add = new AddToHold.Command(held.secret(), other, List.of(new Wish(lecture, 1)), Optional.empty());
        sql("update event set test_mode = true where id = '" + other + "'");
        assertThat(filled(held.secret())).containsExactly("error.test-beside-real");
        assertThat(shop.platform.get(AddToHold.class).execute(shop.now, add))
                .isInstanceOfSatisfying(
                        AddToHold.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::key)
                                .containsExactly("error.test-beside-real"));
        sql("update event set test_mode = false where id = '" + other + "'");
        assertThat(shop.platform.get(AddToHold.class).execute(shop.now, add))
                .isInstanceOf(AddToHold.Result.Added.class);
        sql("update event set test_mode = true where id = '" + other + "'");
        assertThat(shop.order(shop.now, held.secret())).isInstanceOf(PlaceOrder.Result.Refused.class);
    }

    @Test
    void a_cart_is_in_one_currency_however_it_is_filled() {
        var held = shop.held(1);
        sql("update event set currency = 'USD', version = version + 1 where id = '" + other + "'");
        var add = new AddToHold.Command(held.secret(), other, List.of(new Wish(lecture, 1)), Optional.empty());
        assertThat(shop.platform.get(AddToHold.class).execute(shop.now, add))
                .isInstanceOfSatisfying(
                        AddToHold.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::key)
                                .containsExactly("error.cart-currency"));
        assertThat(filled(held.secret())).containsExactly("error.cart-currency");
    }

    /** What is wrong with a lecture in the cart. */
    private List<String> filled(String cart) {
        var command =
                new FillCart.Command(cart, other, Optional.empty(), List.of(new Wish(lecture, 1)), Optional.empty());
        return shop.platform.get(FillCart.class).execute(shop.now, command)
                        instanceof FillCart.Result.Refused(var violations)
                ? violations.stream().map(Violation::key).toList()
                : List.of();
    }

    @Test
    void a_cart_of_the_moment_in_which_a_test_begins_or_ends_is_chosen_anew() {
        var real = shop.held(1);
        sql("update event set test_mode = true where id = '" + shop.event + "'");
        switchedSince(real.secret());
        var test = shop.held(1);
        sql("update event set test_mode = false where id = '" + shop.event + "'");
        switchedSince(test.secret());
        assertThat(shop.order(shop.now, real.secret())).isInstanceOf(PlaceOrder.Result.Placed.class);
    }

    private void switchedSince(String cart) {
        assertThat(shop.order(shop.now, cart))
                .isInstanceOfSatisfying(
                        PlaceOrder.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::key)
                                .containsExactly("error.test-switched"));
    }

    @Test
    void a_ticket_of_the_second_event_is_swapped_by_that_events_rules() {
        var order = paid();
        var second = order.positions().get(1).id();
        var changed = changed(order, List.of(), Map.of(second, Item.of(course)), List.of());
        var added = changed.active().toList().getLast();
        assertThat(added.event()).isEqualTo(other);
        assertThat(added.price().minor()).isEqualTo(21_40);
        assertThat(added.tax().minor()).isEqualTo(1_40);
        assertThat(added.taxDecision().orElseThrow().rule()).contains("reduced");
        assertThat(changed.owed().minor()).isEqualTo(10_70);
        assertThat(stock("Lecture")).isZero();
        assertThat(stock("Course")).isEqualTo(1);
    }

    @Test
    void tickets_of_both_events_are_added_in_one_change() {
        var order = paid();
        var changed = changed(order, List.of(), Map.of(), List.of(new Wish(lecture, 1), new Wish(shop.ticket, 1)));
        assertThat(changed.total().minor()).isEqualTo(2 * (25_00 + 10_70));
        assertThat(changed.tax().minor()).isEqualTo(2 * (3_99 + 70));
    }

    @Test
    void what_is_wrong_stands_beside_the_wish_that_is_meant() {
        var order = paid();
        var add = List.of(new Wish(shop.ticket, 1), new Wish(lecture, 11));
        var result = shop.platform
                .get(ChangeOrder.class)
                .execute(shop.now, new ChangeOrder.Command(order.id(), List.of(), Map.of(), add, Optional.empty()));
        assertThat(result)
                .isInstanceOfSatisfying(
                        ChangeOrder.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/add/1/quantity"));
        assertThat(shop.read(order)).isEqualTo(order);
    }

    @Test
    void an_order_of_both_is_cancelled_taken_up_again_and_paid_at_its_prices() {
        var order = paid();
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(stock("Lecture")).isZero();
        sql("update product set price_minor = 9900");
        shop.platform.get(ReactivateOrder.class).execute(shop.now, order.id());
        shop.platform.get(MarkPaid.class).execute(shop.now, order.id());
        var again = shop.read(order);
        assertThat(again.total()).isEqualTo(order.total());
        assertThat(again.tax()).isEqualTo(order.tax());
        assertThat(stock("Lecture")).isEqualTo(1);
    }

    @Test
    void the_whole_order_is_rounded_as_its_first_event_says_after_a_change_too() {
        rules(shop.event, "NET");
        sql("update product set price_minor = 1499 where event_id = '" + shop.event + "'");
        var order = bought(shop.held(3).secret());
        assertThat(order.tax().minor()).isEqualTo(7_18);
        shop.pay(shop.now, order);
        var changed = changed(order, List.of(order.positions().getFirst().id()), Map.of(), List.of());
        // 19 % of 2 × 12.60
        assertThat(changed.tax().minor()).isEqualTo(4_79);
        assertThat(changed.total().minor()).isEqualTo(25_20 + 4_79);
    }

    private Order ordered() {
        var held = shop.held(1);
        var add = new AddToHold.Command(held.secret(), other, List.of(new Wish(lecture, 1)), Optional.empty());
        assertThat(shop.platform.get(AddToHold.class).execute(shop.now, add))
                .isInstanceOf(AddToHold.Result.Added.class);
        return bought(held.secret());
    }

    private Order bought(String hold) {
        return ((PlaceOrder.Result.Placed) shop.order(shop.now, hold)).order();
    }

    private Order paid() {
        var order = ordered();
        shop.pay(shop.now, order);
        return shop.read(order);
    }

    private Order changed(
            Order order,
            List<dev.bilten.ordering.api.PositionId> cancel,
            Map<dev.bilten.ordering.api.PositionId, Item> swap,
            List<Wish> add) {
        var command = new ChangeOrder.Command(order.id(), cancel, swap, add, Optional.empty());
        var result = shop.platform.get(ChangeOrder.class).execute(shop.now, command);
        return ((ChangeOrder.Result.Changed) result).order();
    }

    private EventId event() {
        var starts = Instant.now().plus(Duration.ofDays(60));
        var draft = new EventDraft(
                Text.of("en", "Talks"),
                Text.EMPTY,
                Optional.of(starts),
                Optional.empty(),
                ZoneId.of("Europe/Vienna"),
                "Library",
                "",
                Currency.getInstance("EUR"));
        var created = shop.platform.get(CreateEvent.class).execute(shop.now, draft);
        return ((CreateEvent.Result.Created) created).event().id();
    }

    /** Taxed by a rule of its event, not by a rate of its own. */
    private Product product(String name, int tickets, long priceMinor) {
        var draft = new ProductDraft(Text.of("en", name), Text.EMPTY, priceMinor, new BigDecimal("0.19"), 10, true);
        var added = shop.platform
                .get(AddTicket.class)
                .execute(shop.now, new AddTicket.Command(other, draft, Optional.of(tickets)));
        shop.platform.get(PublishEvent.class).execute(shop.now, other);
        rules(other, "LINE");
        sql("update product set terms = jsonb_build_object('taxRule', 'reduced') where event_id = '" + other + "'");
        return ((AddTicket.Result.Added) added).product();
    }

    private void rules(EventId event, String rounding) {
        sql("update event set rules = '" + """
                {"pricing": {"schema": 1, "country": "AT", "rounding": {"schema": 1, "mode": "%s"},
                  "taxes": {"reduced": {"schema": 1, "homeRate": 0.07, "prices": "TAX_INCLUDED",
                     "adapting": "NET_STAYS", "place": "VENUE", "rows": []}},
                  "discounts": [], "fees": []}}""".formatted(rounding) + "' where id = '" + event + "'");
    }

    private int stock(String quota) {
        var database = shop.platform.get(Database.class);
        return database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .createQuery("select sold from quota where name = :name")
                        .bind("name", quota)
                        .mapTo(Integer.class)
                        .one());
    }

    private void sql(String statement) {
        var database = shop.platform.get(Database.class);
        database.inTransaction(shop.tenant, () -> {
            database.sql().execute(statement);
        });
    }
}
