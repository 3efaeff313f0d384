package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateSummary;
import dev.bilten.catalog.api.DaySummary;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventRules.BuyerRules;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.app.ListDates;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.EditAttendee;
import dev.bilten.ordering.app.MarkPaid;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.ReadCart;
import dev.bilten.ordering.app.ReleaseHold;
import dev.bilten.ordering.app.RemoveLine;
import dev.bilten.ordering.app.waiting.JoinWaiting;
import dev.bilten.ordering.app.waiting.LeaveWaiting;
import dev.bilten.ordering.app.waiting.OfferPlaces;
import dev.bilten.testing.Auditor;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tickets with their add-ons, bundles with their parts, and the day of each: bought, changed, cancelled and waited for. */
class SoldTogetherTest {
    private static final Buyer MONA = new Buyer("mona@example.test", "Mona Salem", "en");

    private final WholeShop whole = new WholeShop(Rounding.LINE);
    private final EventDate friday = whole.days.getFirst();
    private final EventDate saturday = whole.days.getLast();

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(whole.shop.tenant)).isEmpty();
    }

    @Test
    void a_ticket_with_add_ons_and_a_bundle_take_what_they_contain_of_their_own_day_alone() {
        paid(entry(2, 2), new Wish(on(friday, whole.family), 1));
        assertThat(left(on(friday, whole.entry)))
                .as("two, and two in the bundle")
                .isEqualTo(4);
        assertThat(left(on(saturday, whole.entry))).isEqualTo(8);
        assertThat(left(on(saturday, whole.lunch)))
                .as("one kitchen for both days")
                .isEqualTo(5);
        assertThat(left(Item.of(whole.mug.id()))).isEqualTo(5);
        assertThat(left(on(saturday, whole.family))).isEqualTo(2);
    }

    @Test
    void the_parts_of_a_bundle_bear_its_price_and_no_cent_more() {
        var order = paid(new Wish(on(friday, whole.family), 1));
        assertThat(order.active()
                        .mapToLong(position -> position.listed().minor())
                        .sum())
                .isEqualTo(40_01);
        assertThat(of(order, whole.entry)).hasSize(2).allSatisfy(part -> {
            assertThat(part.listed().minor()).isEqualTo(12_50);
            assertThat(part.item().date()).contains(friday.id());
            assertThat(part.contained()).isTrue();
            assertThat(part.parent())
                    .contains(of(order, whole.family).getFirst().id());
        });
        assertThat(of(order, whole.mug).getFirst().item().date())
                .as("good on any day")
                .isEmpty();
    }

    @Test
    void what_is_good_on_any_day_may_get_another_name_until_the_last_one() {
        var order = paid(new Wish(Item.of(whole.mug.id()), 1), entry(1, 0));
        var mug = of(order, whole.mug).getFirst();
        var ticket = of(order, whole.entry).getFirst();
        assertThat(named(order, mug, friday.startsAt().plusSeconds(60)))
                .isInstanceOf(EditAttendee.Result.Changed.class);
        assertThat(named(order, ticket, friday.startsAt().plusSeconds(60)))
                .as("its day has begun")
                .isInstanceOf(EditAttendee.Result.TooLate.class);
        var rules = new BuyerRules(true, Optional.empty(), true, Optional.empty(), Optional.of(3), false);
        assertThat(rules.mayEdit(friday.startsAt().minus(Duration.ofHours(4)), Optional.of(friday.startsAt())))
                .isTrue();
        assertThat(rules.mayEdit(friday.startsAt().minus(Duration.ofHours(2)), Optional.of(friday.startsAt())))
                .as("each date has its own end")
                .isFalse();
        assertThat(rules.mayHandOver(friday.startsAt().minus(Duration.ofHours(2)), Optional.of(saturday.startsAt())))
                .isTrue();
        assertThat(named(order, mug, saturday.endsAt().orElseThrow().plusSeconds(60)))
                .isInstanceOf(EditAttendee.Result.TooLate.class);
    }

    private EditAttendee.Result named(Order order, Order.Position position, Instant at) {
        var call = whole.shop.later(Duration.between(whole.shop.now.now(), at));
        return whole.get(EditAttendee.class)
                .execute(call, new EditAttendee.Command(order.secret(), position.id(), "Nadia", "", true));
    }

    @Test
    void a_ticket_is_swapped_or_cancelled_and_not_both() {
        var order = paid(entry(2, 0));
        var first = of(order, whole.entry).getFirst();
        var swap = Map.of(first.id(), on(saturday, whole.entry));
        assertThat(change(order, List.of(first.id()), swap, List.of()))
                .isEqualTo(new ChangeOrder.Result.Refused(
                        List.of(Violation.of("/swap/" + first.number(), "error.swapped-and-cancelled"))));
    }

    @Test
    void with_a_ticket_go_its_add_ons_and_the_other_ticket_keeps_its_own() {
        var order = paid(entry(2, 2));
        var first = of(order, whole.entry).getFirst();
        var now = changed(order, List.of(first.id()), Map.of());
        assertThat(of(now, whole.entry)).hasSize(1);
        assertThat(of(now, whole.lunch))
                .singleElement()
                .satisfies(lunch -> assertThat(lunch.parent())
                        .contains(of(now, whole.entry).getFirst().id()));
        assertThat(left(on(friday, whole.entry))).isEqualTo(7);
        assertThat(left(on(friday, whole.lunch))).isEqualTo(6);
    }

    @Test
    void with_a_bundle_go_all_its_parts() {
        var order = paid(new Wish(on(friday, whole.family), 1), new Wish(Item.of(whole.mug.id()), 1));
        var now = changed(order, List.of(of(order, whole.family).getFirst().id()), Map.of());
        assertThat(now.active())
                .singleElement()
                .satisfies(mug -> assertThat(mug.parent()).isEmpty());
        assertThat(left(on(friday, whole.entry))).isEqualTo(8);
        assertThat(left(on(friday, whole.family))).isEqualTo(3);
        assertThat(left(Item.of(whole.mug.id()))).isEqualTo(5);
    }

    @Test
    void with_a_ticket_goes_the_bundle_that_was_its_add_on_and_what_that_contains() {
        var with = new Wish(on(friday, whole.entry), 1, Optional.empty(), List.of(new Wish(on(friday, whole.box), 1)));
        var order = paid(with, new Wish(Item.of(whole.mug.id()), 1));
        assertThat(left(Item.of(whole.mug.id()))).isEqualTo(4);
        var now = changed(order, List.of(of(order, whole.entry).getFirst().id()), Map.of());
        assertThat(now.active()).hasSize(1);
        assertThat(left(Item.of(whole.mug.id()))).isEqualTo(5);

        var cart = held(with);
        var chosen = whole.get(ReadCart.class).all(whole.shop.tenant, cart.hold(), whole.fair);
        assertThat(chosen)
                .as("as it was asked for")
                .singleElement()
                .satisfies(one -> assertThat(one.wishes()).containsExactly(with));
        whole.get(RemoveLine.class).execute(whole.shop.now, cart.secret(), 1);
        assertThat(left(Item.of(whole.mug.id()))).isEqualTo(5);
    }

    @Test
    void another_day_is_another_place_in_the_same_room() {
        var morning = Optional.of(whole.hours.getFirst().id());
        var order = paid(new Wish(new Item(whole.workshop.id(), morning, Optional.of(friday.id())), 1));
        var swapped = new Item(whole.workshop.id(), morning, Optional.of(saturday.id()));
        var now = changed(order, List.of(), Map.of(order.positions().getFirst().id(), swapped));
        assertThat(now.active().map(Order.Position::item)).contains(swapped);
        assertThat(left(on(friday, whole.entry))).as("the halls").isEqualTo(8);
        assertThat(left(on(saturday, whole.entry))).isEqualTo(7);
        assertThat(left(swapped)).as("one of two mornings, on whichever day").isEqualTo(1);
    }

    @Test
    void what_must_go_with_a_ticket_is_added_with_it_and_costs_nothing_where_it_is_included() {
        var order = paid(entry(1, 0));
        var guided = new Wish(
                on(saturday, whole.guided), 1, Optional.empty(), List.of(new Wish(on(saturday, whole.lunch), 1)));
        var without = new Wish(on(saturday, whole.guided), 1);
        assertThat(change(order, List.of(), Map.of(), List.of(without))).isInstanceOf(ChangeOrder.Result.Refused.class);
        var changed = (ChangeOrder.Result.Changed) change(order, List.of(), Map.of(), List.of(guided));
        assertThat(of(changed.order(), whole.lunch)).singleElement().satisfies(lunch -> {
            assertThat(lunch.price().isZero()).isTrue();
            assertThat(lunch.parent())
                    .contains(of(changed.order(), whole.guided).getFirst().id());
        });
    }

    @Test
    void whoever_waits_for_a_ticket_with_its_add_on_is_promised_both() {
        var cart = held(entry(4, 7));
        var waiting = waits(entry(1, 1));
        assertThat(offer()).as("there is a place, and no lunch").isZero();
        whole.get(ReleaseHold.class).execute(whole.shop.now, cart.secret());
        assertThat(offer()).isEqualTo(1);
        assertThat(left(on(friday, whole.entry))).isEqualTo(7);
        assertThat(left(on(friday, whole.lunch))).isEqualTo(6);

        var taken = hold(Optional.of(voucher(waiting)), entry(1, 1));
        assertThat(taken.hold().lines()).extracting(Hold.Line::pot).containsExactly(Pot.PROMISED, Pot.PROMISED);
        ordered(taken);
        assertThat(whole.get(LeaveWaiting.class)
                        .read(whole.shop.tenant, waiting.secret())
                        .orElseThrow()
                        .waiting()
                        .state())
                .isEqualTo(Waiting.State.TAKEN);
    }

    @Test
    void calendars_and_lists_of_dates_show_what_the_page_of_a_date_shows_though_somebody_waits() {
        var cart = held(entry(4, 7));
        waits(entry(1, 1));
        whole.get(ReleaseHold.class).execute(whole.shop.now, cart.secret());
        assertThat(left(on(friday, whole.entry))).isEqualTo(7);
        assertThat(listed()).extracting(date -> date.left().orElseThrow()).containsExactly(7, 8);
        assertThat(days())
                .flatExtracting(DaySummary::first)
                .extracting(date -> date.left().orElseThrow())
                .containsExactly(7, 8);
        held(entry(5, 0));
        held(entry(2, 0));
        assertThat(left(on(friday, whole.entry)))
                .as("the last one is for who waits")
                .isZero();
        assertThat(listed()).extracting(date -> date.left().orElseThrow()).containsExactly(0, 8);
        assertThat(days()).extracting(DaySummary::soldOut).containsExactly(1, 0);
    }

    @Test
    void an_order_that_is_cancelled_leaves_nothing_taken_of_anything() {
        var order = paid(entry(2, 3), new Wish(on(saturday, whole.family), 1), new Wish(Item.of(whole.mug.id()), 1));
        whole.get(CancelOrder.class).execute(whole.shop.now, order.id());
        assertThat(left(on(friday, whole.entry))).isEqualTo(8);
        assertThat(left(on(saturday, whole.entry))).isEqualTo(8);
        assertThat(left(on(friday, whole.lunch))).isEqualTo(7);
        assertThat(left(Item.of(whole.mug.id()))).isEqualTo(6);
        assertThat(left(on(friday, whole.family))).isEqualTo(3);
    }

    private Wish entry(int tickets, int lunches) {
        var with = lunches == 0 ? List.<Wish>of() : List.of(new Wish(on(friday, whole.lunch), lunches));
        return new Wish(on(friday, whole.entry), tickets, Optional.empty(), with);
    }

    private static Item on(EventDate day, Product product) {
        return new Item(product.id(), Optional.empty(), Optional.of(day.id()));
    }

    private int left(Item item) {
        return whole.get(Catalog.class)
                .availability(whole.shop.tenant, whole.fair, item.date())
                .of(item)
                .left()
                .orElseThrow();
    }

    private List<DateSummary> listed() {
        return whole.get(ListDates.class)
                .execute(whole.shop.tenant, whole.fair, ListDates.Span.ALL, Optional.empty(), 10)
                .orElseThrow()
                .results();
    }

    private List<DaySummary> days() {
        return whole.get(ListDates.class).days(whole.shop.tenant, whole.fair, ListDates.Span.ALL, 3);
    }

    private static List<Order.Position> of(Order order, Product product) {
        return order.active()
                .filter(position -> position.product().equals(product.id()))
                .toList();
    }

    private PlaceHold.Result.Held held(Wish... wishes) {
        return hold(Optional.empty(), wishes);
    }

    private PlaceHold.Result.Held hold(Optional<String> code, Wish... wishes) {
        var command = new PlaceHold.Command(whole.fair, Arrays.asList(wishes), Channel.SHOP, code);
        return (PlaceHold.Result.Held) whole.get(PlaceHold.class).execute(whole.shop.now, command);
    }

    private Order ordered(PlaceHold.Result.Held held) {
        var command = new PlaceOrder.Command(
                held.secret(),
                MONA,
                Channel.SHOP,
                whole.answers(held.hold(), () -> "soup"),
                new InvoiceTo(1, Optional.of("DE"), "", "", "", false),
                Optional.empty());
        return ((PlaceOrder.Result.Placed) whole.get(PlaceOrder.class).execute(whole.shop.now, command)).order();
    }

    private Order paid(Wish... wishes) {
        var order = ordered(held(wishes));
        return ((MarkPaid.Result.Paid) whole.get(MarkPaid.class).execute(whole.shop.now, order.id())).order();
    }

    private Order changed(Order order, List<PositionId> cancel, Map<PositionId, Item> swap) {
        return ((ChangeOrder.Result.Changed) change(order, cancel, swap, List.of())).order();
    }

    private ChangeOrder.Result change(
            Order order, List<PositionId> cancel, Map<PositionId, Item> swap, List<Wish> add) {
        return whole.get(ChangeOrder.class)
                .execute(whole.shop.now, new ChangeOrder.Command(order.id(), cancel, swap, add, Optional.empty()));
    }

    private Waiting waits(Wish wish) {
        var command = new JoinWaiting.Command(whole.fair, wish, MONA, Channel.SHOP);
        return ((JoinWaiting.Result.Waits) whole.get(JoinWaiting.class).execute(whole.shop.now, command)).waiting();
    }

    private int offer() {
        return whole.get(OfferPlaces.class).execute(whole.shop.now);
    }

    private String voucher(Waiting one) {
        return whole.get(LeaveWaiting.class)
                .read(whole.shop.tenant, one.secret())
                .flatMap(LeaveWaiting.Place::voucher)
                .map(Voucher::code)
                .orElseThrow();
    }
}
