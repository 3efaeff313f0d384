package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.database.api.Database;
import dev.bilten.jobs.api.Due;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.FillCart;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.ReactivateOrder;
import dev.bilten.ordering.app.ReleaseHold;
import dev.bilten.ordering.app.waiting.LeaveWaiting;
import dev.bilten.ordering.app.waiting.OfferNow;
import dev.bilten.ordering.app.waiting.ReadWaiting;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes back is offered to those who wait, in their order, and kept for them as long as it is theirs. */
class OfferedPlacesTest {
    private final Shop shop = new Shop(4, 20_00);
    private final WaitingLine line = new WaitingLine(shop);
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
    void what_comes_back_is_offered_to_the_first_and_kept_for_them() {
        var cart = shop.held(4);
        var first = line.waits("one@example.test", 2);
        var second = line.waits("two@example.test", 2);
        var fewer = new FillCart.Command(
                cart.secret(), shop.event, Optional.empty(), List.of(new Wish(shop.ticket, 2)), Optional.empty());
        shop.platform.get(FillCart.class).execute(shop.now, fewer);
        assertThat(line.offer(shop.now)).isEqualTo(1);
        assertThat(line.state(first)).isEqualTo(Waiting.State.OFFERED);
        assertThat(line.state(second)).isEqualTo(Waiting.State.WAITING);
        assertThat(shop.hold(1)).isInstanceOf(PlaceHold.Result.SoldOut.class);
        var voucher =
                places.read(shop.tenant, first.secret()).orElseThrow().voucher().orElseThrow();
        var held = codes.held(voucher, 2);
        assertThat(held.hold().lines().getFirst().pot()).isEqualTo(Pot.PROMISED);
        assertThat(shop.order(shop.now, held.secret())).isInstanceOf(PlaceOrder.Result.Placed.class);
        assertThat(line.state(first)).isEqualTo(Waiting.State.TAKEN);
    }

    @Test
    void what_was_ordered_with_an_offer_is_kept_for_that_order_also_when_the_time_of_the_offer_is_over() {
        var code = offered();
        var order = ordered(code);
        var second = line.waits("two@example.test", 1);
        assertThat(line.offer(shop.later(Duration.ofHours(49)))).isZero();
        assertThat(line.state(second)).isEqualTo(Waiting.State.WAITING);
        assertThat(shop.hold(1)).isInstanceOf(PlaceHold.Result.SoldOut.class);
        shop.pay(shop.now, order);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void what_was_ordered_with_an_offer_goes_to_the_next_when_the_order_ends() {
        var code = offered();
        var order = ordered(code);
        var second = line.waits("two@example.test", 3);
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(codes.hold(code, 1)).as("the offer was taken").isInstanceOf(PlaceHold.Result.SoldOut.class);
        assertThat(line.offer(shop.now)).isEqualTo(1);
        assertThat(line.state(second)).isEqualTo(Waiting.State.OFFERED);
    }

    @Test
    void an_order_made_with_an_offer_is_taken_up_again_as_any_other() {
        var order = ordered(offered());
        var cancel = shop.platform.get(CancelOrder.class);
        var reactivate = shop.platform.get(ReactivateOrder.class);
        cancel.execute(shop.now, order.id());
        assertThat(reactivate.execute(shop.now, order.id())).isInstanceOf(ReactivateOrder.Result.Reactivated.class);
        assertThat(shop.hold(1)).isInstanceOf(PlaceHold.Result.SoldOut.class);
        cancel.execute(shop.now, order.id());
        assertThat(shop.hold(4)).as("free for anybody").isInstanceOf(PlaceHold.Result.Held.class);
        assertThat(reactivate.execute(shop.now, order.id())).isInstanceOf(ReactivateOrder.Result.SoldOut.class);
    }

    @Test
    void what_is_in_a_cart_when_its_time_is_over_is_looked_at_again_when_the_cart_is_gone() {
        var first = waitsForAll();
        var cart = codes.held(code(first), 4);
        var second = line.waits("two@example.test", 4);
        var late = shop.later(Duration.ofHours(49));
        assertThat(line.offer(late)).isZero();
        assertThat(line.state(first)).isEqualTo(Waiting.State.OFFERED);
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        assertThat(line.offer(late)).isEqualTo(1);
        assertThat(line.state(first)).isEqualTo(Waiting.State.LAPSED);
        assertThat(line.state(second)).isEqualTo(Waiting.State.OFFERED);
    }

    private Voucher offered() {
        return code(waitsForAll());
    }

    private Voucher code(Waiting one) {
        return places.read(shop.tenant, one.secret()).orElseThrow().voucher().orElseThrow();
    }

    /** All four places are offered to them. */
    private Waiting waitsForAll() {
        var cart = shop.held(4);
        var first = line.waits("one@example.test", 4);
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        line.offer(shop.now);
        return first;
    }

    private Order ordered(Voucher code) {
        return ((PlaceOrder.Result.Placed)
                        shop.order(shop.now, codes.held(code, 4).secret()))
                .order();
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
        var first = line.waits("one@example.test", 4);
        var second = line.waits("two@example.test", 4);
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        line.offer(shop.now);
        var later = shop.later(Duration.ofHours(49));
        assertThat(line.offer(later)).isEqualTo(1);
        assertThat(line.state(first)).isEqualTo(Waiting.State.LAPSED);
        assertThat(line.state(second)).isEqualTo(Waiting.State.OFFERED);
    }

    @Test
    void whoever_leaves_makes_room_for_the_next() {
        var cart = shop.held(4);
        var first = line.waits("one@example.test", 4);
        var second = line.waits("two@example.test", 4);
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        line.offer(shop.now);
        places.execute(shop.now, first.secret());
        places.execute(shop.now, first.secret());
        line.offer(shop.now);
        assertThat(line.state(first)).isEqualTo(Waiting.State.WITHDRAWN);
        assertThat(line.state(second)).isEqualTo(Waiting.State.OFFERED);
    }

    @Test
    void a_higher_priority_goes_first() {
        var cart = shop.held(4);
        var first = line.waits("one@example.test", 3);
        var dear = line.waits("two@example.test", 3);
        shop.platform.get(ReadWaiting.class).prefer(shop.now, dear.id(), 5);
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        line.offer(shop.now);
        assertThat(line.state(dear)).isEqualTo(Waiting.State.OFFERED);
        assertThat(line.state(first)).isEqualTo(Waiting.State.WAITING);
    }

    @Test
    void the_organizer_offers_it_to_somebody_before_all_others() {
        var cart = shop.held(4);
        var first = line.waits("one@example.test", 3);
        var dear = line.waits("two@example.test", 3);
        assertThat(offerNow(dear)).isInstanceOf(OfferNow.Result.NotEnough.class);
        assertThat(vouchers()).isZero();
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        assertThat(offerNow(dear)).isInstanceOf(OfferNow.Result.Offered.class);
        assertThat(offerNow(dear)).isInstanceOf(OfferNow.Result.NotWaiting.class);
        assertThat(line.state(dear)).isEqualTo(Waiting.State.OFFERED);
        assertThat(line.offer(shop.now)).isZero();
        assertThat(line.state(first)).isEqualTo(Waiting.State.WAITING);
        assertThat(shop.platform.get(ReadWaiting.class).execute(shop.tenant, shop.event, shop.now.now()))
                .filteredOn(entry -> entry.until().isPresent())
                .extracting(entry -> entry.waiting().id())
                .containsExactly(dear.id());
    }

    @Test
    void what_cannot_be_bought_any_more_is_offered_to_nobody() {
        var cart = shop.held(4);
        var one = line.waits("one@example.test", 2);
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        var over = shop.later(Duration.ofDays(3650));
        assertThat(shop.platform.get(OfferNow.class).execute(over, shop.event, one.id()))
                .isInstanceOf(OfferNow.Result.NotSold.class);
        assertThat(line.state(one)).isEqualTo(Waiting.State.WAITING);
        assertThat(vouchers()).isZero();
    }

    @Test
    void nobody_is_offered_anything_through_another_event() {
        shop.held(4);
        var one = line.waits("one@example.test", 1);
        assertThat(shop.platform.get(OfferNow.class).execute(shop.now, EventId.next(), one.id()))
                .isInstanceOf(OfferNow.Result.NotFound.class);
    }

    @Test
    void several_nodes_that_offer_at_once_promise_once() throws Exception {
        var cart = shop.held(4);
        line.waits("one@example.test", 4);
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        assertThat(atOnce(() -> line.offer(shop.now)).stream()
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
        var one = line.waits("one@example.test", 1);
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

    private OfferNow.Result offerNow(Waiting one) {
        return shop.platform.get(OfferNow.class).execute(shop.now, shop.event, one.id());
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
