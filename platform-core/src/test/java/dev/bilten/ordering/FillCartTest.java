package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VoucherScope;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.catalog.app.AddTicket;
import dev.bilten.catalog.app.CreateEvent;
import dev.bilten.catalog.app.PublishEvent;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.AddToHold;
import dev.bilten.ordering.app.FillCart;
import dev.bilten.ordering.app.FillCart.Result;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.ReadCart;
import dev.bilten.ordering.app.RemoveLine;
import dev.bilten.ordering.domain.WhyRefused;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FillCartTest {
    private final Shop shop = new Shop(5, 25_00);

    @Test
    void asked_twice_it_is_in_the_cart_once() {
        var cart = shop.held(2).secret();
        assertThat(fill(cart, 3)).isInstanceOf(Result.Filled.class);
        assertThat(fill(cart, 3)).isInstanceOf(Result.Filled.class);
        assertThat(quantity(cart)).isEqualTo(3);
        assertThat(shop.left()).isEqualTo(2);
    }

    @Test
    void what_the_cart_has_already_counts_as_room() {
        var cart = shop.held(4).secret();
        assertThat(fill(cart, 5)).isInstanceOf(Result.Filled.class);
        assertThat(shop.left()).isZero();
    }

    @Test
    void where_there_is_not_enough_the_cart_stays_as_it_was() {
        var cart = shop.held(2).secret();
        shop.held(2);
        assertThat(fill(cart, 4))
                .isInstanceOfSatisfying(
                        Result.SoldOut.class, out -> assertThat(out.left()).containsEntry(Item.of(shop.ticket), 3));
        assertThat(quantity(cart)).isEqualTo(2);
        assertThat(shop.left()).isEqualTo(1);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void what_is_refused_points_at_what_was_asked_for() {
        var other = shop.addTicket("Evening", 9, 10_00).id();
        var cart = shop.held(2).secret();
        var command = new FillCart.Command(
                cart,
                shop.event,
                Optional.empty(),
                List.of(new Wish(shop.ticket, 2), new Wish(other, 11)),
                Optional.of(""));
        assertThat(shop.platform.get(FillCart.class).execute(shop.now, command))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(one -> assertThat(one.pointer()).isEqualTo("/lines/1/quantity")));
        assertThat(quantity(cart)).isEqualTo(2);
    }

    @Test
    void a_code_that_does_nothing_is_refused_also_where_nothing_is_new() {
        var cart = shop.held(2).secret();
        refused(fill(cart, 2, "NOBODY"), WhyRefused.UNKNOWN_VOUCHER);
        var other = shop.addTicket("Evening", 9, 10_00).id();
        refused(fill(cart, 2, codeFor(other)), WhyRefused.VOUCHER_FOR_SOMETHING_ELSE);
        assertThat(quantity(cart)).isEqualTo(2);
    }

    @Test
    void a_code_for_one_ticket_is_for_the_dearest_however_often_the_choice_is_sent() {
        var dear = shop.addTicket("Evening", 9, 30_00).id();
        var once = new Codes(shop)
                .made(Codes.cheaper(dev.bilten.catalog.api.VoucherValue.amount(5_00)), 1)
                .code();
        var cart = shop.held(2).secret();
        var wishes = List.of(new Wish(shop.ticket, 2), new Wish(dear, 2));
        for (int i = 0; i < 2; i++) {
            var command = new FillCart.Command(cart, shop.event, Optional.empty(), wishes, Optional.of(once));
            var filled = (Result.Filled) shop.platform.get(FillCart.class).execute(shop.now, command);
            assertThat(filled.hold().lines())
                    .extracting(line -> line.quantity() + " at " + line.unit().minor())
                    .containsExactlyInAnyOrder("2 at 2500", "1 at 2500", "1 at 3000");
        }
        var fewer = new FillCart.Command(
                cart,
                shop.event,
                Optional.empty(),
                List.of(new Wish(shop.ticket, 1), new Wish(dear, 2)),
                Optional.of(once));
        var filled = (Result.Filled) shop.platform.get(FillCart.class).execute(shop.now, fewer);
        assertThat(filled.hold().total().minor()).isEqualTo(25_00 + 25_00 + 30_00);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void a_second_code_makes_nothing_dearer_unless_the_first_is_taken_out() {
        var codes = new Codes(shop);
        var half = codes.made(Codes.cheaper(VoucherValue.percent(new BigDecimal("0.5"))), 9)
                .code();
        var oneOff = codes.made(Codes.cheaper(VoucherValue.amount(1_00)), 9).code();
        var cart = shop.held(3).secret();
        assertThat(total(fill(cart, 3, half))).isEqualTo(3 * 12_50);
        assertThat(fill(cart, 3, oneOff))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(Violation.of(
                                        "/voucher",
                                        WhyRefused.DEARER_WITH_VOUCHER.key(),
                                        Money.of(3 * 12_50, "EUR"),
                                        Money.of(3 * 24_00, "EUR"))));
        assertThat(total(fill(cart, 3, half))).as("as it was").isEqualTo(3 * 12_50);
        assertThat(total(fill(cart, 3, ""))).as("emptied").isEqualTo(3 * 25_00);
        assertThat(total(fill(cart, 3, oneOff))).isEqualTo(3 * 24_00);
        assertThat(total(fill(cart, 3, half))).as("a better one").isEqualTo(3 * 12_50);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void where_nothing_is_said_of_a_code_what_was_chosen_with_one_stays_so() {
        var half = new Codes(shop)
                .made(Codes.cheaper(VoucherValue.percent(new BigDecimal("0.5"))), 9)
                .code();
        var cart = shop.held(2).secret();
        fill(cart, 2, half);
        var command = new FillCart.Command(
                cart, shop.event, Optional.empty(), List.of(new Wish(shop.ticket, 2)), Optional.empty());
        assertThat(total(shop.platform.get(FillCart.class).execute(shop.now, command)))
                .isEqualTo(2 * 12_50);
    }

    private static long total(Result result) {
        return ((Result.Filled) result).hold().total().minor();
    }

    @Test
    void a_code_leaves_what_it_does_not_cover_at_its_price() {
        var other = shop.addTicket("Evening", 9, 10_00).id();
        var cart = shop.held(2).secret();
        reprice(shop.ticket, 99_00);
        var wishes = List.of(new Wish(shop.ticket, 2), new Wish(other, 1));
        for (int i = 0; i < 2; i++) {
            var command = new FillCart.Command(cart, shop.event, Optional.empty(), wishes, Optional.of(codeFor(other)));
            var filled = (Result.Filled) shop.platform.get(FillCart.class).execute(shop.now, command);
            assertThat(filled.hold().lines())
                    .extracting(line -> line.unit().minor())
                    .containsExactly(25_00L, 9_00L);
        }
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    private void reprice(ProductId product, long minor) {
        var database = shop.platform.get(Database.class);
        database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .createUpdate("update product set price_minor = :minor where id = :id")
                        .bind("minor", minor)
                        .bind("id", product)
                        .execute());
    }

    /** One euro off that alone. */
    private String codeFor(ProductId product) {
        var scope = new VoucherScope(1, Set.of(product), Set.of(), Set.of());
        var terms = new VoucherTerms(1, VoucherValue.amount(1_00), scope, Optional.empty(), false, false, false);
        return new Codes(shop).made(terms, 9).code();
    }

    private static void refused(Result result, WhyRefused why) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused ->
                                assertThat(refused.violations()).containsExactly(Violation.of("/voucher", why.key())));
    }

    @Test
    void nothing_more_of_it_gives_the_cart_back() {
        var cart = shop.held(2).secret();
        var command = new FillCart.Command(cart, shop.event, Optional.empty(), List.of(), Optional.empty());
        assertThat(shop.platform.get(FillCart.class).execute(shop.now, command))
                .isInstanceOfSatisfying(
                        Result.Filled.class,
                        filled -> assertThat(filled.hold().state()).isEqualTo(Hold.State.RELEASED));
        assertThat(shop.left()).isEqualTo(5);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void two_events_are_in_one_cart_and_one_of_them_can_go() {
        var second = secondEvent();
        var cart = shop.held(2).secret();
        var add = new FillCart.Command(
                cart, second.event(), Optional.empty(), List.of(new Wish(second.product(), 1)), Optional.empty());
        assertThat(shop.platform.get(FillCart.class).execute(shop.now, add))
                .isInstanceOfSatisfying(
                        Result.Filled.class,
                        filled -> assertThat(filled.hold().events()).containsExactly(shop.event, second.event()));

        var remove = new FillCart.Command(cart, shop.event, Optional.empty(), List.of(), Optional.empty());
        assertThat(shop.platform.get(FillCart.class).execute(shop.now, remove))
                .isInstanceOfSatisfying(
                        Result.Filled.class,
                        filled -> assertThat(filled.hold().events()).containsExactly(second.event()));
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void a_cart_whose_time_is_over_takes_nothing_more() {
        var cart = shop.held(2).secret();
        var command = new FillCart.Command(
                cart, shop.event, Optional.empty(), List.of(new Wish(shop.ticket, 1)), Optional.empty());
        assertThat(shop.platform.get(FillCart.class).execute(shop.later(Duration.ofHours(2)), command))
                .isEqualTo(new Result.CartOver());
    }

    private record Second(EventId event, ProductId product) {}

    private Second secondEvent() {
        var draft = new EventDraft(
                Text.of("en", "Matinee"),
                Text.EMPTY,
                Optional.of(Instant.now().plus(Duration.ofDays(40))),
                Optional.empty(),
                ZoneId.of("Africa/Cairo"),
                "Hall",
                "",
                Currency.getInstance("EUR"));
        var created = shop.platform.get(CreateEvent.class).execute(shop.now, draft);
        var event = ((CreateEvent.Result.Created) created).event().id();
        var ticket = new ProductDraft(Text.of("en", "Seat"), Text.EMPTY, 10_00, new BigDecimal("0.19"), 10, true);
        var added = shop.platform
                .get(AddTicket.class)
                .execute(shop.now, new AddTicket.Command(event, ticket, Optional.of(10)));
        shop.platform.get(PublishEvent.class).execute(shop.now, event);
        return new Second(event, ((AddTicket.Result.Added) added).product().id());
    }

    private Result fill(String cart, int quantity) {
        return fill(cart, quantity, "");
    }

    private Result fill(String cart, int quantity, String code) {
        var command = new FillCart.Command(
                cart, shop.event, Optional.empty(), List.of(new Wish(shop.ticket, quantity)), Optional.of(code));
        return shop.platform.get(FillCart.class).execute(shop.now, command);
    }

    private int quantity(String cart) {
        var hold = shop.platform
                .get(ReadCart.class)
                .execute(shop.tenant, cart, shop.now.now())
                .orElseThrow();
        return hold.lines().stream().mapToInt(Hold.Line::quantity).sum();
    }

    /** A cart as its secret opens it. */
    @Test
    void the_choice_can_be_drawn_again() {
        var held = (PlaceHold.Result.Held) shop.hold(3);
        var read = shop.platform.get(ReadCart.class);
        assertThat(read.of(shop.tenant, held.hold(), shop.event, Optional.empty())
                        .wishes())
                .containsExactly(new Wish(shop.ticket, 3));
    }

    @Test
    void a_cart_grows_and_shrinks_and_keeps_its_time() {
        var cheap = shop.addTicket("Standing", 5, 10_00);
        var held = shop.held(2);
        var add = new AddToHold.Command(held.secret(), shop.event, List.of(new Wish(cheap.id(), 1)), Optional.empty());
        var added = (AddToHold.Result.Added) shop.platform.get(AddToHold.class).execute(shop.now, add);
        assertThat(added.hold().total().minor()).isEqualTo(60_00);
        assertThat(added.hold().expiresAt()).isCloseTo(held.hold().expiresAt(), within(1, ChronoUnit.MILLIS));
        var remove = shop.platform.get(RemoveLine.class);
        remove.execute(shop.now, held.secret(), 1);
        assertThat(remove.execute(shop.now, held.secret(), 1).orElseThrow().lines())
                .hasSize(1);
        assertThat(shop.left()).isEqualTo(5);
        assertThat(shop.order(shop.now, held.secret()))
                .isInstanceOfSatisfying(
                        PlaceOrder.Result.Placed.class,
                        placed -> assertThat(placed.order().total().minor()).isEqualTo(10_00));
    }
}
