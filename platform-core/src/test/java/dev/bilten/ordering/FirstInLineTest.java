package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Stock;
import dev.bilten.catalog.infra.QuotaStock;
import dev.bilten.database.api.Database;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.ExplainStock;
import dev.bilten.ordering.app.FillCart;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.ReleaseHold;
import dev.bilten.ordering.app.waiting.JoinWaiting;
import dev.bilten.ordering.app.waiting.LeaveWaiting;
import dev.bilten.ordering.app.waiting.OfferPlaces;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.testing.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes back belongs to who waits, from the moment it comes back and not only when it is offered. */
class FirstInLineTest {
    private static final int WALK_UPS = 12;

    private final Shop shop = new Shop(4, 20_00);
    private final Codes codes = new Codes(shop);

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void whoever_comes_by_gets_only_what_nobody_who_waits_is_due() {
        var cart = shop.held(4);
        var waiting = waits("one@example.test", 3);
        release(cart);
        assertThat(shop.left()).as("a page says what a claim finds").isEqualTo(1);
        assertThat(shop.hold(2)).isEqualTo(new PlaceHold.Result.SoldOut(Map.of(Item.of(shop.ticket), 1)));
        assertThat(shop.hold(1)).isInstanceOf(PlaceHold.Result.Held.class);
        assertThat(shop.left()).isZero();
        assertThat(offer()).isEqualTo(1);
        assertThat(state(waiting)).isEqualTo(Waiting.State.OFFERED);
    }

    @Test
    void a_code_takes_nothing_of_it_either() {
        var cart = shop.held(4);
        waits("one@example.test", 4);
        var cheaper = codes.made(Codes.cheaper(dev.bilten.catalog.api.VoucherValue.amount(1_00)), 9);
        release(cart);
        assertThat(codes.hold(cheaper, 1)).isInstanceOf(PlaceHold.Result.SoldOut.class);
        var beyond = codes.made(Codes.beyond(), 1);
        assertThat(codes.hold(beyond, 1))
                .as("beyond the stock there is no line")
                .isInstanceOf(PlaceHold.Result.Held.class);
    }

    @Test
    void nobody_waits_for_more_than_they_may_have() {
        var database = shop.platform.get(Database.class);
        database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .createUpdate(
                                "update product set terms = cast('{\"maxPerPerson\": 2}' as jsonb) where id = :id")
                        .bind("id", shop.ticket)
                        .execute());
        var has = shop.ordered(1);
        shop.held(3);
        assertThat(asks(has.email(), new Wish(shop.ticket, 2))).isInstanceOf(JoinWaiting.Result.Refused.class);
        assertThat(asks(has.email(), new Wish(shop.ticket, 1))).isInstanceOf(JoinWaiting.Result.Waits.class);
        assertThat(asks("else@example.test", new Wish(shop.ticket, 2))).isInstanceOf(JoinWaiting.Result.Waits.class);
    }

    @Test
    void who_wants_more_than_there_is_keeps_nobody_from_buying() {
        shop.held(3);
        waits("group@example.test", 3);
        assertThat(shop.left()).isEqualTo(1);
        assertThat(shop.hold(1)).isInstanceOf(PlaceHold.Result.Held.class);
    }

    @Test
    void who_waits_for_something_else_keeps_nobody_from_buying() {
        var other = shop.addTicket("Evening", 1, 10_00).id();
        shop.platform
                .get(PlaceHold.class)
                .execute(shop.now, new PlaceHold.Command(shop.event, List.of(new Wish(other, 1)), Channel.SHOP));
        join("one@example.test", new Wish(other, 1));
        assertThat(shop.hold(4)).isInstanceOf(PlaceHold.Result.Held.class);
    }

    @Test
    void who_changes_a_cart_may_have_again_what_was_in_it() {
        var cart = shop.held(4);
        waits("one@example.test", 1);
        var fewer = new FillCart.Command(
                cart.secret(), shop.event, Optional.empty(), List.of(new Wish(shop.ticket, 3)), Optional.empty());
        assertThat(shop.platform.get(FillCart.class).execute(shop.now, fewer))
                .isInstanceOf(FillCart.Result.Filled.class);
        assertThat(shop.hold(1)).as("what the cart lets go").isInstanceOf(PlaceHold.Result.SoldOut.class);
        assertThat(offer()).isEqualTo(1);
    }

    @Test
    void who_swaps_a_ticket_in_a_full_room_keeps_the_place_though_others_wait_for_one() {
        var balcony = shop.addTicket("Balcony", 9, 30_00).id();
        var database = shop.platform.get(Database.class);
        database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .createUpdate("""
                                insert into quota_product (quota_id, product_id)
                                select quota_id, :other from quota_product where product_id = :ticket""")
                        .bind("other", balcony)
                        .bind("ticket", shop.ticket)
                        .execute());
        var order = shop.ordered(4);
        var waiting = waits("one@example.test", 1);
        var swap = Map.of(order.positions().getFirst().id(), Item.of(balcony));
        assertThat(shop.platform
                        .get(ChangeOrder.class)
                        .execute(
                                shop.now,
                                new ChangeOrder.Command(order.id(), List.of(), swap, List.of(), Optional.empty())))
                .isInstanceOf(ChangeOrder.Result.Changed.class);
        assertThat(offer()).as("nothing came back").isZero();
        assertThat(state(waiting)).isEqualTo(Waiting.State.WAITING);
    }

    @Test
    void whoever_comes_later_waits_behind_those_who_are_due() {
        var cart = shop.held(4);
        waits("one@example.test", 4);
        release(cart);
        assertThat(waits("two@example.test", 1).state()).isEqualTo(Waiting.State.WAITING);
    }

    @Test
    void the_organizer_is_told_what_is_due() {
        var cart = shop.held(4);
        waits("one@example.test", 3);
        release(cart);
        assertThat(shop.platform.get(ExplainStock.class).execute(shop.tenant, shop.event, Item.of(shop.ticket)))
                .hasValueSatisfying(reason -> {
                    assertThat(reason.left()).isEqualTo(1);
                    assertThat(reason.due()).isEqualTo(3);
                });
    }

    @Test
    void where_nobody_waits_nobody_is_asked() {
        shop.held(1); // what the event offers is remembered from now on
        var alone = Statements.of(shop.platform, shop.tenant, () -> shop.held(1));
        waits("group@example.test", 4);
        assertThat(Statements.of(shop.platform, shop.tenant, () -> shop.held(1)))
                .hasSize(alone.size() + 5);
        assertThat(alone).filteredOn(sql -> sql.contains("from waiting")).hasSize(1);
    }

    @Test
    void of_a_crowd_at_the_moment_something_comes_back_nobody_gets_what_is_due() throws Exception {
        var cart = shop.held(4);
        var waiting = waits("one@example.test", 3);
        long got = atOnce(cart, () -> shop.hold(1) instanceof PlaceHold.Result.Held);
        assertThat(got).isLessThanOrEqualTo(1);
        assertThat(offer()).isEqualTo(1);
        assertThat(state(waiting)).isEqualTo(Waiting.State.OFFERED);
    }

    /** The positive control: the same claim, by somebody who does not ask who is first in line. */
    @Test
    void without_a_look_at_the_line_the_crowd_would_take_it() throws Exception {
        var cart = shop.held(4);
        var waiting = waits("one@example.test", 3);
        var database = shop.platform.get(Database.class);
        var stock = new QuotaStock(database);
        var one = List.of(Stock.Take.free(Item.of(shop.ticket), 1));
        long got = atOnce(
                cart,
                () -> database.inTransaction(
                        shop.tenant,
                        () -> stock.claim(List.of(one), QuotaStock.As.HELD, _ -> Map.of())
                                        .getFirst()
                                instanceof Stock.Claim.Claimed));
        assertThat(got).isEqualTo(4);
        assertThat(offer()).isZero();
        assertThat(state(waiting)).isEqualTo(Waiting.State.WAITING);
        database.inTransaction(
                shop.tenant,
                () -> shop.platform
                        .get(Stock.class)
                        .release(shop.now, List.of(Stock.Take.free(Item.of(shop.ticket), 4))));
    }

    /** Walk-ups try until the cart is given back and for a while after it. */
    private long atOnce(PlaceHold.Result.Held cart, Callable<Boolean> walkUp) throws Exception {
        var tried = new CountDownLatch(WALK_UPS);
        var given = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(WALK_UPS)) {
            var results = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < WALK_UPS; i++) {
                results.add(threads.submit(() -> {
                    int more = 3;
                    while (more > 0) {
                        boolean got = walkUp.call();
                        tried.countDown();
                        if (got) {
                            return true;
                        }
                        more -= given.getCount() == 0 ? 1 : 0;
                    }
                    return false;
                }));
            }
            assertThat(tried.await(1, TimeUnit.MINUTES)).as("all of them try").isTrue();
            release(cart);
            given.countDown();
            long got = 0;
            for (var result : results) {
                got += result.get() ? 1 : 0;
            }
            return got;
        }
    }

    private void release(PlaceHold.Result.Held cart) {
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
    }

    private Waiting waits(String email, int quantity) {
        return join(email, new Wish(shop.ticket, quantity));
    }

    private Waiting join(String email, Wish wish) {
        return ((JoinWaiting.Result.Waits) asks(email, wish)).waiting();
    }

    private JoinWaiting.Result asks(String email, Wish wish) {
        var command = new JoinWaiting.Command(shop.event, wish, new Buyer(email, "Somebody", "en"), Channel.SHOP);
        return shop.platform.get(JoinWaiting.class).execute(shop.now, command);
    }

    private int offer() {
        return shop.platform.get(OfferPlaces.class).execute(shop.now);
    }

    private Waiting.State state(Waiting one) {
        return shop.platform
                .get(LeaveWaiting.class)
                .read(shop.tenant, one.secret())
                .orElseThrow()
                .waiting()
                .state();
    }
}
