package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.EventId;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.EventsOfOrder;
import dev.bilten.ordering.app.ListOrders;
import dev.bilten.ordering.app.answers.ExportAnswers;
import dev.bilten.testing.SoldTickets;
import dev.bilten.testing.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever is limited to some events sees the orders of these alone, and none that is also of another. */
class OrdersOfTheirEventsTest {
    private final TestPlatform platform = TestPlatform.shared();
    private final TenantContext tenant = platform.newTenant();
    private final SoldTickets sold = new SoldTickets(platform, tenant);
    private final ListOrders list = platform.get(ListOrders.class);
    private final EventsOfOrder events = platform.get(EventsOfOrder.class);
    private final SoldTickets.Stage gala = sold.event();
    private final SoldTickets.Stage fair = sold.event();
    private final SoldTickets.Stage ball = sold.event();
    private final List<Order> ofGala = orders(gala);
    private final List<Order> ofFair = orders(fair);
    private final List<Order> ofBall = orders(ball);

    /** One of each state. */
    private List<Order> orders(SoldTickets.Stage stage) {
        var made = new ArrayList<Order>();
        for (var state : OrderState.values()) {
            made.add(sold.order(stage, state, "en", "Mona"));
        }
        return made;
    }

    /** It has a ticket of this event too. */
    private Order also(Order order, SoldTickets.Stage stage) {
        sold.run("insert into order_event (event_id, order_id, created_at) select cast('" + stage.event()
                + "' as uuid), id, created_at from orders where id = '" + order.id() + "'");
        sold.run("insert into order_position (id, order_id, event_id, product_id, number, listed_minor, price_minor,"
                + " tax_rate, tax_minor) values (gen_random_uuid(), '" + order.id() + "', '" + stage.event() + "', '"
                + stage.product() + "', 2, 2500, 2500, 0.19, 399)");
        return order;
    }

    private static OrderFilter within(EventId... theirs) {
        return OrderFilter.ALL.within(Optional.of(Set.of(theirs)));
    }

    /** Page by page, two orders on each. */
    private List<OrderId> listed(OrderFilter filter) {
        var found = new ArrayList<OrderId>();
        Optional<String> cursor = Optional.empty();
        do {
            var slice = list.execute(tenant, filter, cursor, 2);
            slice.results().forEach(order -> found.add(order.id()));
            cursor = slice.next();
        } while (cursor.isPresent());
        assertThat(list.count(tenant, filter).number()).as("counted").isEqualTo(found.size());
        assertThat(list.ids(tenant, filter, 1_000)).as("for an act on all").isEqualTo(found);
        return found;
    }

    @SafeVarargs
    private static List<OrderId> newestFirst(List<Order>... some) {
        var all = new ArrayList<Order>();
        List.of(some).forEach(all::addAll);
        Collections.sort(
                all,
                (one, other) -> one.createdAt().equals(other.createdAt())
                        ? other.id().toString().compareTo(one.id().toString())
                        : other.createdAt().compareTo(one.createdAt()));
        return all.stream().map(Order::id).toList();
    }

    private static List<Order> without(List<Order> all, Order one) {
        return all.stream().filter(other -> other != one).toList();
    }

    @Test
    void only_orders_of_their_events_alone_are_listed() {
        var mixed = also(ofGala.getFirst(), ball);
        var theirs = also(ofGala.get(1), fair);
        assertThat(listed(within(gala.event(), fair.event())))
                .isEqualTo(newestFirst(without(ofGala, mixed), ofFair))
                .contains(theirs.id());
        assertThat(listed(within(fair.event()))).isEqualTo(newestFirst(ofFair));
        assertThat(listed(within())).isEmpty();
    }

    @Test
    void of_one_of_their_events_those_are_listed_that_are_of_no_other_than_theirs() {
        var mixed = also(ofGala.getFirst(), ball);
        var second = also(ofFair.getFirst(), gala);
        also(ofBall.getFirst(), gala);
        var theirs = within(gala.event(), fair.event());
        var filter = new OrderFilter(
                Optional.of(gala.event()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                theirs.within());
        assertThat(listed(filter)).isEqualTo(newestFirst(without(ofGala, mixed), List.of(second)));
        var notTheirs = new OrderFilter(
                Optional.of(ball.event()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                theirs.within());
        assertThat(listed(notTheirs)).isEmpty();
    }

    @Test
    void a_text_and_a_state_find_only_theirs() {
        var mixed = also(ofGala.get(OrderState.PAID.ordinal()), ball);
        var paid = new OrderFilter(
                Optional.empty(),
                Optional.of(OrderState.PAID),
                Optional.of("bettina"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                within(gala.event(), fair.event()).within());
        assertThat(listed(paid))
                .containsExactly(ofFair.get(OrderState.PAID.ordinal()).id());
        var code = new OrderFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(mixed.code()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                within(gala.event()).within());
        assertThat(listed(code)).isEmpty();
    }

    @Test
    void of_very_many_events_the_same_orders_are_listed() {
        var mixed = also(ofGala.getFirst(), ball);
        var many = new HashSet<>(Set.of(gala.event(), fair.event()));
        while (many.size() < 50) {
            many.add(EventId.next());
        }
        assertThat(listed(OrderFilter.ALL.within(Optional.of(many))))
                .isEqualTo(newestFirst(without(ofGala, mixed), ofFair));
    }

    @Test
    void an_order_tells_all_of_its_events() {
        var mixed = also(ofGala.getFirst(), ball);
        assertThat(events.execute(tenant, mixed.code())).containsExactlyInAnyOrder(gala.event(), ball.event());
        assertThat(events.execute(tenant, ofFair.getFirst().code())).containsExactly(fair.event());
        assertThat(events.execute(tenant, "222222")).isEmpty();
        var both = List.of(mixed.id(), ofGala.get(1).id());
        assertThat(events.within(tenant, both, Set.of(gala.event()))).isFalse();
        assertThat(events.within(tenant, both, Set.of(gala.event(), ball.event())))
                .isTrue();
        assertThat(events.within(tenant, List.of(OrderId.next()), Set.of(gala.event())))
                .isFalse();
    }

    @Test
    void answers_as_a_file_leave_out_orders_with_another_event() {
        var mixed = also(ofGala.get(OrderState.PAID.ordinal()), ball);
        var export = platform.get(ExportAnswers.class);
        var theirs = Optional.of(Set.of(gala.event()));
        var whole = new String(export.execute(tenant, gala.event(), "en", Optional.empty()), StandardCharsets.UTF_8);
        var part = new String(export.execute(tenant, gala.event(), "en", theirs), StandardCharsets.UTF_8);
        assertThat(whole).contains(mixed.code());
        assertThat(part)
                .doesNotContain(mixed.code())
                .contains(ofGala.get(OrderState.PENDING.ordinal()).code());
    }
}
