package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.catalog.app.ReadQuotas;
import dev.bilten.database.api.Database;
import dev.bilten.jobs.api.Due;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WhyNoOffer;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ExplainStock;
import dev.bilten.ordering.app.FillCart;
import dev.bilten.ordering.app.JoinWaiting;
import dev.bilten.ordering.app.LeaveWaiting;
import dev.bilten.ordering.app.OfferNow;
import dev.bilten.ordering.app.OfferPlaces;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.ReactivateOrder;
import dev.bilten.ordering.app.ReadWaiting;
import dev.bilten.ordering.app.ReleaseHold;
import dev.bilten.ordering.app.ReturnToWaiting;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingListTest {
    private final Shop shop = new Shop(4, 20_00);
    private final Codes codes = new Codes(shop);
    private final LeaveWaiting places = shop.platform.get(LeaveWaiting.class);
    private boolean broken;

    @AfterEach
    void every_number_is_what_the_rows_say() {
        if (!broken) {
            assertThat(Auditor.faults(shop.tenant)).isEmpty();
        }
    }

    @Test
    void nobody_waits_for_what_can_be_bought() {
        shop.held(3);
        assertThat(join("one@example.test", 1)).isInstanceOf(JoinWaiting.Result.NotSoldOut.class);
        assertThat(join("one@example.test", 2)).isInstanceOf(JoinWaiting.Result.Waits.class);
    }

    @Test
    void whoever_asks_twice_waits_once() {
        shop.held(4);
        assertThat(waits("one@example.test", 1).id())
                .isEqualTo(waits("ONE@example.test", 1).id());
    }

    @Test
    void whoever_asks_again_for_something_else_waits_for_that_in_the_same_turn() {
        var cart = shop.held(4);
        var first = waits("one@example.test", 1);
        waits("two@example.test", 4);
        var again = (JoinWaiting.Result.Waits) join("ONE@example.test", 4);
        assertThat(again.turn()).isEqualTo(JoinWaiting.Turn.CHANGED);
        assertThat(again.waiting().id()).isEqualTo(first.id());
        assertThat(again.waiting().quantity()).isEqualTo(4);
        assertThat(((JoinWaiting.Result.Waits) join("one@example.test", 4)).turn())
                .isEqualTo(JoinWaiting.Turn.BEFORE);
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        assertThat(offer(shop.now)).isEqualTo(1);
        assertThat(state(first)).isEqualTo(Waiting.State.OFFERED);
        var late = (JoinWaiting.Result.Waits) join("one@example.test", 2);
        assertThat(late.turn()).isEqualTo(JoinWaiting.Turn.BEFORE);
        assertThat(late.waiting().quantity()).as("an offer stays as it is").isEqualTo(4);
    }

    @Test
    void who_waits_sees_how_many_are_before_them_for_the_very_same() {
        shop.held(4);
        var first = waits("one@example.test", 2);
        var second = waits("two@example.test", 1);
        var third = waits("three@example.test", 1);
        assertThat(ahead(first)).isZero();
        assertThat(ahead(second)).isEqualTo(1);
        assertThat(ahead(third)).isEqualTo(2);
        places.execute(shop.now, first.secret());
        assertThat(ahead(third)).isEqualTo(1);
        assertThat(ahead(first)).as("who does not wait any more").isZero();
    }

    private int ahead(Waiting one) {
        return places.read(shop.tenant, one.secret()).orElseThrow().ahead();
    }

    @Test
    void who_waits_for_an_open_price_says_how_much() {
        shop.held(4);
        open(shop.ticket);
        var refused = join("one@example.test", new Wish(shop.ticket, 1));
        assertThat(refused).isInstanceOf(JoinWaiting.Result.Refused.class);
        var price = new Money(33_00, Currency.getInstance("EUR"));
        var wish = new Wish(Item.of(shop.ticket), 1, Optional.of(price), List.of());
        var waiting = ((JoinWaiting.Result.Waits) join("one@example.test", wish)).waiting();
        assertThat(places.read(shop.tenant, waiting.secret())
                        .orElseThrow()
                        .waiting()
                        .wish(price.currency()))
                .isEqualTo(wish);
    }

    private void open(ProductId product) {
        var database = shop.platform.get(Database.class);
        database.inTransaction(
                shop.tenant,
                () -> database.sql().createUpdate("""
                                update product set terms = terms || '{"price": "OPEN"}', version = version + 1
                                where id = :id""").bind("id", product).execute());
    }

    @Test
    void whoever_was_taken_off_by_mistake_is_put_back_where_they_stood_once() {
        shop.held(4);
        var first = waits("one@example.test", 1);
        var second = waits("two@example.test", 1);
        var back = shop.platform.get(ReturnToWaiting.class);
        assertThat(back.execute(shop.now, shop.event, first.id()))
                .as("never left")
                .isFalse();
        places.execute(shop.now, first.id());
        assertThat(back.execute(shop.now, EventId.next(), first.id()))
                .as("of another event")
                .isFalse();

        assertThat(back.execute(shop.now, shop.event, first.id())).isTrue();

        assertThat(shop.platform.get(ReadWaiting.class).execute(shop.tenant, shop.event, shop.now.now()))
                .extracting(one -> one.waiting().id())
                .containsExactly(first.id(), second.id());
        assertThat(back.execute(shop.now, shop.event, first.id())).as("twice").isFalse();
        places.execute(shop.now, first.id());
        waits("ONE@example.test", 1);
        assertThat(back.execute(shop.now, shop.event, first.id()))
                .as("waits again already")
                .isFalse();
    }

    @Test
    void what_comes_back_is_offered_to_the_first_and_kept_for_them() {
        var cart = shop.held(4);
        var first = waits("one@example.test", 2);
        var second = waits("two@example.test", 2);
        var fewer = new FillCart.Command(
                cart.secret(), shop.event, Optional.empty(), List.of(new Wish(shop.ticket, 2)), Optional.empty());
        shop.platform.get(FillCart.class).execute(shop.now, fewer);
        assertThat(offer(shop.now)).isEqualTo(1);
        assertThat(state(first)).isEqualTo(Waiting.State.OFFERED);
        assertThat(state(second)).isEqualTo(Waiting.State.WAITING);
        assertThat(shop.hold(1)).isInstanceOf(PlaceHold.Result.SoldOut.class);
        var voucher =
                places.read(shop.tenant, first.secret()).orElseThrow().voucher().orElseThrow();
        var held = codes.held(voucher, 2);
        assertThat(held.hold().lines().getFirst().pot()).isEqualTo(Pot.PROMISED);
        assertThat(shop.order(shop.now, held.secret())).isInstanceOf(PlaceOrder.Result.Placed.class);
        assertThat(state(first)).isEqualTo(Waiting.State.TAKEN);
    }

    @Test
    void what_was_ordered_with_an_offer_goes_to_the_next_when_the_order_ends() {
        var cart = shop.held(4);
        var first = waits("one@example.test", 4);
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        offer(shop.now);
        var code =
                places.read(shop.tenant, first.secret()).orElseThrow().voucher().orElseThrow();
        var order = ((PlaceOrder.Result.Placed)
                        shop.order(shop.now, codes.held(code, 4).secret()))
                .order();
        var second = waits("two@example.test", 3);
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(codes.hold(code, 1)).as("the offer was taken").isInstanceOf(PlaceHold.Result.SoldOut.class);
        assertThat(offer(shop.now)).isEqualTo(1);
        assertThat(state(second)).isEqualTo(Waiting.State.OFFERED);
    }

    @Test
    void an_order_made_with_an_offer_is_taken_up_again_as_any_other() {
        var cart = shop.held(4);
        var first = waits("one@example.test", 4);
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        offer(shop.now);
        var code =
                places.read(shop.tenant, first.secret()).orElseThrow().voucher().orElseThrow();
        var order = ((PlaceOrder.Result.Placed)
                        shop.order(shop.now, codes.held(code, 4).secret()))
                .order();
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(shop.platform.get(ReactivateOrder.class).execute(shop.now, order.id()))
                .isInstanceOf(ReactivateOrder.Result.Reactivated.class);
        assertThat(shop.hold(1)).isInstanceOf(PlaceHold.Result.SoldOut.class);
    }

    @Test
    void what_comes_back_is_looked_at_within_a_second_so_that_who_waits_goes_first() {
        var order = shop.ordered(1);
        var due = shop.platform.get(Due.class);
        var soon = shop.now.now().plusSeconds(2);
        due.done("ordering.offer-places", shop.tenant.id(), soon);
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(due.by("ordering.offer-places", soon)).contains(shop.tenant.id());
    }

    @Test
    void an_offer_nobody_takes_goes_to_the_next() {
        var cart = shop.held(4);
        var first = waits("one@example.test", 4);
        var second = waits("two@example.test", 4);
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        offer(shop.now);
        var later = shop.later(Duration.ofHours(49));
        assertThat(offer(later)).isEqualTo(1);
        assertThat(state(first)).isEqualTo(Waiting.State.LAPSED);
        assertThat(state(second)).isEqualTo(Waiting.State.OFFERED);
    }

    @Test
    void whoever_leaves_makes_room_for_the_next() {
        var cart = shop.held(4);
        var first = waits("one@example.test", 4);
        var second = waits("two@example.test", 4);
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        offer(shop.now);
        places.execute(shop.now, first.secret());
        places.execute(shop.now, first.secret());
        offer(shop.now);
        assertThat(state(first)).isEqualTo(Waiting.State.WITHDRAWN);
        assertThat(state(second)).isEqualTo(Waiting.State.OFFERED);
    }

    @Test
    void a_higher_priority_goes_first() {
        var cart = shop.held(4);
        var first = waits("one@example.test", 3);
        var dear = waits("two@example.test", 3);
        shop.platform.get(ReadWaiting.class).prefer(shop.now, dear.id(), 5);
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        offer(shop.now);
        assertThat(state(dear)).isEqualTo(Waiting.State.OFFERED);
        assertThat(state(first)).isEqualTo(Waiting.State.WAITING);
    }

    @Test
    void the_organizer_offers_it_to_somebody_before_all_others() {
        var cart = shop.held(4);
        var first = waits("one@example.test", 3);
        var dear = waits("two@example.test", 3);
        assertThat(offerNow(dear)).isInstanceOf(OfferNow.Result.NotEnough.class);
        assertThat(vouchers()).isZero();
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        assertThat(offerNow(dear)).isInstanceOf(OfferNow.Result.Offered.class);
        assertThat(offerNow(dear)).isInstanceOf(OfferNow.Result.NotWaiting.class);
        assertThat(state(dear)).isEqualTo(Waiting.State.OFFERED);
        assertThat(offer(shop.now)).isZero();
        assertThat(state(first)).isEqualTo(Waiting.State.WAITING);
        assertThat(shop.platform.get(ReadWaiting.class).execute(shop.tenant, shop.event, shop.now.now()))
                .filteredOn(entry -> entry.until().isPresent())
                .extracting(entry -> entry.waiting().id())
                .containsExactly(dear.id());
    }

    @Test
    void what_cannot_be_bought_any_more_is_offered_to_nobody() {
        var cart = shop.held(4);
        var one = waits("one@example.test", 2);
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        var over = shop.later(Duration.ofDays(3650));
        assertThat(shop.platform.get(OfferNow.class).execute(over, shop.event, one.id()))
                .isInstanceOf(OfferNow.Result.NotSold.class);
        assertThat(state(one)).isEqualTo(Waiting.State.WAITING);
        assertThat(vouchers()).isZero();
    }

    @Test
    void nobody_is_offered_anything_through_another_event() {
        shop.held(4);
        var one = waits("one@example.test", 1);
        assertThat(shop.platform.get(OfferNow.class).execute(shop.now, EventId.next(), one.id()))
                .isInstanceOf(OfferNow.Result.NotFound.class);
    }

    @Test
    void everybody_is_told_why_there_is_no_offer() {
        var cart = shop.held(4);
        waits("one@example.test", 2);
        waits("two@example.test", 2);
        waits("three@example.test", 2);
        assertThat(reasons())
                .allSatisfy(why -> assertThat(why).isEqualTo(new WhyNoOffer.NotEnough(Item.of(shop.ticket), 2, 0)));
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        assertThat(reasons())
                .containsExactly(new WhyNoOffer.Soon(), new WhyNoOffer.Soon(), new WhyNoOffer.OthersFirst(2));
    }

    @Test
    void several_nodes_that_offer_at_once_promise_once() throws Exception {
        var cart = shop.held(4);
        waits("one@example.test", 4);
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        assertThat(atOnce(() -> offer(shop.now)).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(1);
        assertThat(vouchers()).isEqualTo(1);
    }

    /** The positive control: without the lock on the entry, everybody who saw it wait promises something. */
    @Test
    void without_the_lock_on_the_entry_they_would_promise_more_than_once() throws Exception {
        broken = true;
        var cart = shop.held(4);
        var one = waits("one@example.test", 1);
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        var database = shop.platform.get(Database.class);
        var looked = new java.util.concurrent.Phaser(3);
        atOnce(() -> database.inTransaction(shop.tenant, () -> {
            var seen = places.read(shop.tenant, one.secret()).orElseThrow().waiting();
            looked.arriveAndAwaitAdvance();
            if (seen.state() == Waiting.State.WAITING) {
                shop.platform
                        .get(Vouchers.class)
                        .offer(
                                shop.now,
                                new Vouchers.Offered(
                                        seen.event(),
                                        seen.wanted(),
                                        seen.wanted(),
                                        shop.now.now().plusSeconds(60)));
            }
            return 1;
        }));
        assertThat(vouchers()).isGreaterThan(1);
    }

    @Test
    void sold_out_says_where_the_places_are() {
        var paid = shop.ordered(1);
        shop.pay(shop.now, paid);
        shop.ordered(1);
        var cart = shop.held(1);
        codes.made(codes.keeping(), 1);
        assertThat(shop.platform.get(ExplainStock.class).execute(shop.tenant, shop.event, Item.of(shop.ticket)))
                .get()
                .satisfies(reason -> {
                    assertThat(reason.left()).isZero();
                    assertThat(reason.paid()).isEqualTo(1);
                    assertThat(reason.unpaid()).isEqualTo(1);
                    assertThat(reason.inCarts()).isEqualTo(1);
                    assertThat(reason.blocked()).isEqualTo(1);
                    assertThat(shop.platform
                                    .get(ExplainStock.class)
                                    .execute(
                                            shop.tenant,
                                            shop.platform
                                                    .get(ReadQuotas.class)
                                                    .of(shop.tenant, shop.event, Optional.empty())))
                            .as("asked for all at once")
                            .containsExactly(reason);
                    assertThat(reason.mayComeBackUntil())
                            .get(InstanceOfAssertFactories.INSTANT)
                            .isCloseTo(cart.hold().expiresAt(), within(1, ChronoUnit.MILLIS));
                });
    }

    private JoinWaiting.Result join(String email, int quantity) {
        return join(email, new Wish(shop.ticket, quantity));
    }

    private JoinWaiting.Result join(String email, Wish wish) {
        return shop.platform
                .get(JoinWaiting.class)
                .execute(
                        shop.now,
                        new JoinWaiting.Command(shop.event, wish, new Buyer(email, "Somebody", "en"), Channel.SHOP));
    }

    private Waiting waits(String email, int quantity) {
        return ((JoinWaiting.Result.Waits) join(email, quantity)).waiting();
    }

    private int offer(CallContext call) {
        return shop.platform.get(OfferPlaces.class).execute(call);
    }

    private OfferNow.Result offerNow(Waiting one) {
        return shop.platform.get(OfferNow.class).execute(shop.now, shop.event, one.id());
    }

    private Waiting.State state(Waiting one) {
        return places.read(shop.tenant, one.secret()).orElseThrow().waiting().state();
    }

    private List<WhyNoOffer> reasons() {
        return shop.platform.get(ReadWaiting.class).execute(shop.tenant, shop.event, shop.now.now()).stream()
                .map(ReadWaiting.Entry::why)
                .flatMap(Optional::stream)
                .toList();
    }

    private int vouchers() {
        var database = shop.platform.get(Database.class);
        return database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .createQuery("select count(*) from voucher where offer")
                        .mapTo(Integer.class)
                        .one());
    }

    private static List<Integer> atOnce(Callable<Integer> node) throws Exception {
        try (var threads = Executors.newFixedThreadPool(3)) {
            var results = new ArrayList<Integer>();
            for (var one : threads.invokeAll(List.of(node, node, node))) {
                results.add(one.get());
            }
            return results;
        }
    }
}
