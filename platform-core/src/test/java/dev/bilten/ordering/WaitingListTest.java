package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.app.ReadQuotas;
import dev.bilten.catalog.app.SaveRules;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WhyNoOffer;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.ExplainStock;
import dev.bilten.ordering.app.ReleaseHold;
import dev.bilten.ordering.app.waiting.JoinWaiting;
import dev.bilten.ordering.app.waiting.LeaveWaiting;
import dev.bilten.ordering.app.waiting.OfferNow;
import dev.bilten.ordering.app.waiting.ReadWaiting;
import dev.bilten.ordering.app.waiting.ReturnToWaiting;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingListTest {
    private final Shop shop = new Shop(4, 20_00);
    private final WaitingLine line = new WaitingLine(shop);
    private final LeaveWaiting places = shop.platform.get(LeaveWaiting.class);

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void nobody_waits_for_what_can_be_bought() {
        shop.held(3);
        assertThat(line.join("one@example.test", 1)).isInstanceOf(JoinWaiting.Result.NotSoldOut.class);
        assertThat(line.join("one@example.test", 2)).isInstanceOf(JoinWaiting.Result.Waits.class);
    }

    @Test
    void nobody_waits_at_an_event_that_lets_nobody() {
        shop.held(4);
        var plain = EventRules.PLAIN;
        var rules = new EventRules(
                1,
                plain.pricing(),
                plain.holdMinutes(),
                plain.extensionMinutes(),
                plain.payMinutes(),
                plain.approvalDays(),
                plain.offerHours(),
                plain.cancelling(),
                plain.buyers(),
                plain.doorsMinutes(),
                false);
        var version = shop.platform
                .get(Catalog.class)
                .event(shop.tenant, shop.event)
                .orElseThrow()
                .version();
        assertThat(shop.platform
                        .get(SaveRules.class)
                        .execute(shop.now, new SaveRules.Command(shop.event, version, rules)))
                .isInstanceOf(SaveRules.Result.Saved.class);
        assertThat(line.join("one@example.test", 1)).isEqualTo(new JoinWaiting.Result.NobodyWaits());
    }

    @Test
    void whoever_asks_twice_waits_once() {
        shop.held(4);
        assertThat(line.waits("one@example.test", 1).id())
                .isEqualTo(line.waits("ONE@example.test", 1).id());
    }

    @Test
    void whoever_asks_again_for_something_else_waits_for_that_in_the_same_turn() {
        var cart = shop.held(4);
        var first = line.waits("one@example.test", 1);
        line.waits("two@example.test", 4);
        var again = (JoinWaiting.Result.Waits) line.join("ONE@example.test", 4);
        assertThat(again.turn()).isEqualTo(JoinWaiting.Turn.CHANGED);
        assertThat(again.waiting().id()).isEqualTo(first.id());
        assertThat(again.waiting().quantity()).isEqualTo(4);
        assertThat(((JoinWaiting.Result.Waits) line.join("one@example.test", 4)).turn())
                .isEqualTo(JoinWaiting.Turn.BEFORE);
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        assertThat(line.offer(shop.now)).isEqualTo(1);
        assertThat(line.state(first)).isEqualTo(Waiting.State.OFFERED);
        var late = (JoinWaiting.Result.Waits) line.join("one@example.test", 2);
        assertThat(late.turn()).isEqualTo(JoinWaiting.Turn.BEFORE);
        assertThat(late.waiting().quantity()).as("an offer stays as it is").isEqualTo(4);
    }

    @Test
    void who_waits_sees_how_many_are_before_them_for_the_very_same() {
        shop.held(4);
        var first = line.waits("one@example.test", 2);
        var second = line.waits("two@example.test", 1);
        var third = line.waits("three@example.test", 1);
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
        var refused = line.join("one@example.test", new Wish(shop.ticket, 1));
        assertThat(refused).isInstanceOf(JoinWaiting.Result.Refused.class);
        var price = new Money(33_00, Currency.getInstance("EUR"));
        var wish = new Wish(Item.of(shop.ticket), 1, Optional.of(price), List.of());
        var waiting = ((JoinWaiting.Result.Waits) line.join("one@example.test", wish)).waiting();
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
        var first = line.waits("one@example.test", 1);
        var second = line.waits("two@example.test", 1);
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
        line.waits("ONE@example.test", 1);
        assertThat(back.execute(shop.now, shop.event, first.id()))
                .as("waits again already")
                .isFalse();
    }

    @Test
    void everybody_is_told_why_there_is_no_offer() {
        var cart = shop.held(4);
        line.waits("one@example.test", 2);
        line.waits("two@example.test", 2);
        line.waits("three@example.test", 2);
        assertThat(reasons())
                .allSatisfy(why -> assertThat(why).isEqualTo(new WhyNoOffer.NotEnough(Item.of(shop.ticket), 2, 0)));
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        assertThat(reasons())
                .containsExactly(new WhyNoOffer.Soon(), new WhyNoOffer.Soon(), new WhyNoOffer.OthersFirst(2));
    }

    @Test
    void whoever_bought_since_they_joined_gets_no_offer_that_they_cannot_take() {
        var database = shop.platform.get(Database.class);
        database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .createUpdate("update product set terms = cast('{\"maxPerPerson\": 2}' as jsonb), "
                                + "version = version + 1 where id = :id")
                        .bind("id", shop.ticket)
                        .execute());
        var own = shop.held(1);
        var cart = shop.held(3);
        var full = line.waits("Buyer@example.test", 2);
        line.waits("two@example.test", 2);
        shop.order(shop.now, own.secret());
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        assertThat(reasons()).containsExactly(new WhyNoOffer.HasAll(), new WhyNoOffer.Soon());
        assertThat(shop.platform.get(OfferNow.class).execute(shop.now, shop.event, full.id()))
                .isInstanceOf(OfferNow.Result.HasAll.class);
        assertThat(line.offer(shop.now)).isEqualTo(1);
        assertThat(line.state(full)).isEqualTo(Waiting.State.WAITING);
    }

    @Test
    void sold_out_says_where_the_places_are() {
        var paid = shop.ordered(1);
        shop.pay(shop.now, paid);
        shop.ordered(1);
        var cart = shop.held(1);
        var codes = new Codes(shop);
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

    private List<WhyNoOffer> reasons() {
        return shop.platform.get(ReadWaiting.class).execute(shop.tenant, shop.event, shop.now.now()).stream()
                .map(ReadWaiting.Entry::why)
                .flatMap(Optional::stream)
                .toList();
    }
}
