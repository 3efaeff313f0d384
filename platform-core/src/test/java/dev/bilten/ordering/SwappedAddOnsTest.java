package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.ProductTerms.AddOn;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.ReactivateOrder;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.testing.Terms;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What staff make of an order whose tickets have something with them, or of what buyers cannot have. */
class SwappedAddOnsTest {
    private final Shop shop = new Shop(20, 25_00);
    private final CategoryId meals = shop.extras("Meals");
    private final CategoryId bags = shop.extras("Bags");
    private final Product lunch = shop.add("Lunch", 1, 10_00, Terms.plain(), meals);
    private final Product bag = shop.add("Bag", 20, 3_00, Terms.plain(), bags);
    private final Product seat = added("Seat", 20_00, addOn(meals, 0, false), addOn(bags, 0, false));
    private final Product better = added("Better seat", 30_00, addOn(meals, 0, false));
    private final Product inclusive = added("All in", 50_00, addOn(bags, 0, true));
    private final Product strict = added("With bag", 22_00, addOn(bags, 1, false));

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void what_the_new_ticket_offers_too_stays_with_it_though_it_is_sold_out_and_the_rest_goes() {
        var order = ordered(lunch, bag);
        var before = child(order, lunch);
        var changed = changed(swap(order, better, List.of()));
        assertThat(changed.active()).hasSize(2);
        var kept = child(changed, lunch);
        assertThat(kept.id()).isEqualTo(before.id());
        assertThat(kept.parent()).contains(ticket(changed, better).id());
        assertThat(changed.total().minor()).isEqualTo(30_00 + 10_00);
    }

    @Test
    void an_order_with_what_was_kept_is_cancelled_and_comes_back_whole() {
        var order = changed(swap(ordered(lunch), better, List.of()));
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        shop.platform.get(ReactivateOrder.class).execute(shop.now, order.id());
        var back = shop.read(order);
        assertThat(back.state()).isEqualTo(OrderState.PENDING);
        assertThat(child(back, lunch).parent()).contains(ticket(back, better).id());
    }

    @Test
    void what_the_new_ticket_includes_costs_nothing_any_more() {
        var order = ordered(bag);
        var changed = changed(swap(order, inclusive, List.of()));
        assertThat(changed.total().minor()).isEqualTo(50_00);
        assertThat(child(changed, bag).price().minor()).isZero();
    }

    @Test
    void what_must_go_with_the_new_ticket_is_named_or_was_there() {
        var order = ordered(lunch);
        assertThat(change(swap(order, strict, List.of())))
                .isEqualTo(new ChangeOrder.Result.Refused(
                        List.of(Violation.of("/swap/1/addOns", "error.add-ons-between", 1L, 1L))));
        var changed = changed(swap(order, strict, List.of(new Wish(bag.id(), 1))));
        assertThat(child(changed, bag).parent())
                .contains(ticket(changed, strict).id());
        assertThat(changed.total().minor()).isEqualTo(22_00 + 3_00);
        var other = changed(swap(ordered(bag), strict, List.of()));
        assertThat(other.total().minor()).isEqualTo(22_00 + 3_00);
    }

    @Test
    void what_must_go_with_a_ticket_is_not_taken_from_one_that_stays() {
        var order = created(new Wish(Item.of(strict.id()), 1, Optional.empty(), List.of(new Wish(bag.id(), 1))));
        var both = changed(new ChangeOrder.Command(
                order.id(), List.of(), Map.of(), List.of(new Wish(seat.id(), 1)), Optional.empty()));
        assertThat(change(cancel(both, child(both, bag))))
                .isEqualTo(new ChangeOrder.Result.Refused(
                        List.of(Violation.of("/positions", "error.add-ons-between", 1L, 1L))));
        assertThat(changed(cancel(both, ticket(both, strict))).active())
                .singleElement()
                .satisfies(one -> assertThat(one.product()).isEqualTo(seat.id()));
    }

    @Test
    void what_a_ticket_lacks_since_its_rule_changed_stops_no_other_change() {
        var order = changed(new ChangeOrder.Command(
                ordered().id(), List.of(), Map.of(), List.of(new Wish(better.id(), 1)), Optional.empty()));
        var database = shop.platform.get(Database.class);
        database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .createUpdate("update product set terms = jsonb_set(terms, '{addOns,1,min}', '1'), "
                                + "version = version + 1 where id = :id")
                        .bind("id", seat.id())
                        .execute());
        assertThat(changed(cancel(order, ticket(order, better))).active()).hasSize(1);
    }

    @Test
    void what_need_not_go_with_a_ticket_is_cancelled_alone() {
        var order = ordered(bag);
        assertThat(changed(cancel(order, child(order, bag))).active()).hasSize(1);
    }

    private static ChangeOrder.Command cancel(Order order, Order.Position position) {
        return new ChangeOrder.Command(order.id(), List.of(position.id()), Map.of(), List.of(), Optional.empty());
    }

    @Test
    void a_part_of_a_bundle_does_not_become_an_add_on_though_the_bundle_is_put_together_anew() {
        var part = new ProductTerms.Part(bag.id(), Optional.empty(), 1, 2_00);
        var picnic = shop.add("Picnic", 20, 12_00, Terms.plain().part(part), null);
        var order = created(new Wish(picnic.id(), 1));
        shop.platform
                .get(Database.class)
                .inTransaction(
                        shop.tenant,
                        () -> shop.platform
                                .get(Database.class)
                                .sql()
                                .createUpdate("update product set terms = terms - 'bundle' where id = :id")
                                .bind("id", picnic.id())
                                .execute());
        var swap = Map.of(ticket(order, picnic).id(), Item.of(seat.id()));
        var changed = changed(new ChangeOrder.Command(order.id(), List.of(), swap, List.of(), Optional.empty()));
        assertThat(changed.active())
                .singleElement()
                .satisfies(one -> assertThat(one.product()).isEqualTo(seat.id()));
    }

    @Test
    void an_add_on_that_is_cancelled_with_the_swap_goes() {
        var order = ordered(lunch);
        var command = new ChangeOrder.Command(
                order.id(),
                List.of(child(order, lunch).id()),
                Map.of(ticket(order, seat).id(), Item.of(better.id())),
                List.of(),
                Optional.empty());
        assertThat(changed(command).active()).hasSize(1);
    }

    @Test
    void two_tickets_that_become_the_same_keep_each_its_own() {
        var command = new CreateOrder.Command(
                shop.event,
                List.of(
                        new Wish(Item.of(seat.id()), 1, Optional.empty(), List.of()),
                        new Wish(Item.of(seat.id()), 1, Optional.empty(), List.of(new Wish(lunch.id(), 1)))),
                new Buyer("buyer@example.test", "Nadia", "en"),
                Channel.API,
                true);
        var order = ((CreateOrder.Result.Created)
                        shop.platform.get(CreateOrder.class).execute(shop.now, command))
                .order();
        var swap = Map.of(
                order.positions().get(0).id(), Item.of(better.id()),
                order.positions().get(1).id(), Item.of(better.id()));
        var changed = changed(new ChangeOrder.Command(order.id(), List.of(), swap, List.of(), Optional.empty()));
        assertThat(changed.active()).hasSize(3);
        assertThat(child(changed, lunch).parent())
                .isPresent()
                .isIn(changed.active()
                        .filter(position -> position.product().equals(better.id()))
                        .map(position -> Optional.of(position.id()))
                        .toList());
    }

    @Test
    void staff_sell_what_buyers_cannot_have_yet_or_do_not_see() {
        var later = new SaleWindow(Optional.of(shop.now.now().plus(Duration.ofDays(5))), Optional.empty());
        var crewOnly = Terms.plain().sale(later).hidden().channels(Set.of(Channel.BOX_OFFICE));
        var crew = shop.add("Crew", 5, 5_00, crewOnly, null);
        var order = ordered();
        assertThat(changed(swap(order, crew, List.of())).total().minor()).isEqualTo(5_00);
        var buyer = new CreateOrder.Command(
                shop.event,
                List.of(new Wish(crew.id(), 1)),
                new Buyer("buyer@example.test", "Nadia", "en"),
                Channel.SHOP,
                false);
        assertThat(shop.platform.get(CreateOrder.class).execute(shop.now, buyer))
                .isInstanceOf(CreateOrder.Result.Refused.class);
    }

    private static AddOn addOn(CategoryId category, int min, boolean included) {
        return new AddOn(category, min, 1, included, false);
    }

    private Order ordered(Product... addOns) {
        var wish = new Wish(
                Item.of(seat.id()),
                1,
                Optional.empty(),
                List.of(addOns).stream().map(one -> new Wish(one.id(), 1)).toList());
        return created(wish);
    }

    private Order created(Wish wish) {
        var command = new CreateOrder.Command(
                shop.event, List.of(wish), new Buyer("buyer@example.test", "Nadia", "en"), Channel.API, true);
        return ((CreateOrder.Result.Created)
                        shop.platform.get(CreateOrder.class).execute(shop.now, command))
                .order();
    }

    private ChangeOrder.Command swap(Order order, Product to, List<Wish> with) {
        PositionId ticket = ticket(order, seat).id();
        return new ChangeOrder.Command(
                order.id(),
                List.of(),
                Map.of(ticket, Item.of(to.id())),
                Map.of(ticket, with),
                List.of(),
                Optional.empty());
    }

    private ChangeOrder.Result change(ChangeOrder.Command command) {
        return shop.platform.get(ChangeOrder.class).execute(shop.now, command);
    }

    private Order changed(ChangeOrder.Command command) {
        if (change(command) instanceof ChangeOrder.Result.Changed(var order, var _)) {
            return order;
        }
        throw new IllegalStateException("not changed: " + change(command));
    }

    private static Order.Position ticket(Order order, Product product) {
        return order.active()
                .filter(position -> position.product().equals(product.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Order.Position child(Order order, Product product) {
        var found = ticket(order, product);
        assertThat(found.parent()).isPresent();
        return found;
    }

    private Product added(String name, long minor, AddOn... addOns) {
        var terms = Terms.plain();
        Arrays.stream(addOns).forEach(terms::addOn);
        return shop.add(name, 20, minor, terms, null);
    }
}
