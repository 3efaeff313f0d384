package dev.bilten.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.EventId;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.people.api.PersonFile;
import dev.bilten.people.app.ListPeople;
import dev.bilten.people.app.ReadPerson;
import dev.bilten.testing.SoldTickets;
import dev.bilten.testing.TestPlatform;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever is limited to some events sees who bought for these, and of them what they bought there. */
class PeopleOfEventsTest {
    private static final String BUYER = "buyer@example.test";

    private final TestPlatform platform = TestPlatform.shared();
    private final TenantContext tenant = platform.newTenant();
    private final SoldTickets sold = new SoldTickets(platform, tenant);
    private final ListPeople people = platform.get(ListPeople.class);
    private final ReadPerson read = platform.get(ReadPerson.class);
    private final SoldTickets.Stage gala = sold.event();
    private final SoldTickets.Stage ball = sold.event();
    private final Order ofGala = paid(gala);
    private final Order ofBall = paid(ball);
    private final Order ofBoth = paid(gala);
    private final Optional<Set<EventId>> theirs = Optional.of(Set.of(gala.event()));

    PeopleOfEventsTest() {
        sold.run("insert into order_event (event_id, order_id, created_at) select cast('" + ball.event()
                + "' as uuid), id, created_at from orders where id = '" + ofBoth.id() + "'");
        List.of(ofGala, ofBall, ofBoth)
                .forEach(order -> sold.run("insert into order_note (id, order_id, text, author, at) values"
                        + " (gen_random_uuid(), '" + order.id() + "', 'of " + order.code() + "', 'Mona', now())"));
    }

    private Order paid(SoldTickets.Stage stage) {
        var order = sold.order(stage, OrderState.PAID, "en", "Lina");
        sold.paid(order);
        return order;
    }

    @Test
    void a_person_is_weighed_by_what_is_of_their_events_alone() {
        var seen = people.of(tenant, List.of(BUYER), theirs).getFirst();
        assertThat(seen.key()).isEqualTo(ofGala.id().value());
        assertThat(seen.orders()).isEqualTo(1);
        assertThat(seen.tickets()).isEqualTo(1);
        assertThat(seen.spent()).containsExactly(Money.of(25_00, "EUR"));
        assertThat(people.of(tenant, List.of(BUYER)).getFirst().orders()).isEqualTo(3);
        assertThat(people.of(tenant, List.of(BUYER), Optional.of(Set.of(EventId.next()))))
                .isEmpty();
    }

    @Test
    void their_history_has_only_orders_of_these_events() {
        var file = read.file(tenant, ofGala.id().value(), theirs).orElseThrow();
        assertThat(file.orders()).extracting(PersonFile.OfOrder::code).containsExactly(ofGala.code());
        assertThat(file.tickets()).extracting(PersonFile.OfTicket::order).containsExactly(ofGala.code());
        assertThat(file.notes()).extracting(PersonFile.OfNote::order).containsExactly(ofGala.code());
        assertThat(read.file(tenant, ofGala.id().value()).orElseThrow().orders())
                .hasSize(3);
    }

    @Test
    void nobody_is_found_by_an_order_of_another_event() {
        for (var other : List.of(ofBall, ofBoth)) {
            assertThat(read.file(tenant, other.id().value(), theirs)).isEmpty();
            assertThat(read.file(tenant, other.id().value())).isPresent();
        }
    }
}
