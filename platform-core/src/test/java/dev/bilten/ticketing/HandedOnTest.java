package dev.bilten.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.database.api.Database;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.ReactivateOrder;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.ticketing.api.Handovers;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.api.Tickets;
import dev.bilten.ticketing.app.OfferTicket;
import dev.bilten.ticketing.app.TakeTicket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a ticket that somebody else has when its order changes. */
class HandedOnTest {
    private final Shop shop = new Shop(10, 25_00);
    private final Product cheap = shop.addTicket("Standing", 5, 10_00);
    private final Order order = paid();
    private final Ticket given = give(valid().getFirst());

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void what_takes_its_place_is_not_the_givers_again() {
        change(List.of(), Map.of(given.position(), Item.of(cheap.id())));
        var instead = valid().stream()
                .filter(ticket -> ticket.product().equals(cheap.id()))
                .toList();
        assertThat(instead).singleElement().satisfies(ticket -> {
            assertThat(ticket.former()).isEqualTo(given.former());
            assertThat(ticket.holderEmail()).contains("edsger@example.test");
        });
        assertThat(valid()).filteredOn(Ticket::handedOver).hasSize(1);
        assertThat(texts("select cast(payload as jsonb) ->> 'ticket' from outbox where type = 'ticket.replaced'"))
                .containsExactly(instead.getFirst().id().toString());
        assertThat(texts(
                        "select cast(payload as jsonb) -> 'replaced' ->> 0 from outbox where type = 'tickets.revoked'"))
                .containsExactly(given.id().toString());
    }

    @Test
    void what_takes_the_place_of_another_ticket_is_its_buyers() {
        var own = valid().stream()
                .filter(ticket -> !ticket.handedOver())
                .findFirst()
                .orElseThrow();
        change(List.of(), Map.of(own.position(), Item.of(cheap.id())));
        assertThat(valid())
                .filteredOn(Ticket::handedOver)
                .extracting(Ticket::id)
                .containsExactly(given.id());
        assertThat(texts("select type from outbox where type = 'ticket.replaced'"))
                .isEmpty();
    }

    @Test
    void a_cancelled_one_has_none_instead() {
        change(List.of(given.position()), Map.of());
        assertThat(valid()).noneMatch(Ticket::handedOver);
        assertThat(
                        texts(
                                "select cast(cast(payload as jsonb) -> 'replaced' as text) from outbox where type = 'tickets.revoked'"))
                .containsExactly("[]");
    }

    @Test
    void it_is_still_its_holders_when_the_order_comes_back() {
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(valid()).isEmpty();
        shop.platform.get(ReactivateOrder.class).execute(shop.now, order.id());
        shop.pay(shop.now, order);
        assertThat(valid())
                .hasSize(2)
                .filteredOn(Ticket::handedOver)
                .singleElement()
                .satisfies(ticket -> {
                    assertThat(ticket.former()).isEqualTo(given.former());
                    assertThat(ticket.holder()).isEqualTo("Edsger");
                    assertThat(ticket.secret()).isNotEqualTo(given.secret());
                });
    }

    private void change(List<PositionId> cancel, Map<PositionId, Item> swap) {
        var command = new ChangeOrder.Command(order.id(), cancel, swap, List.of(), Optional.empty());
        assertThat(shop.platform.get(ChangeOrder.class).execute(shop.now, command))
                .isInstanceOf(ChangeOrder.Result.Changed.class);
    }

    private Order paid() {
        var ordered = shop.ordered(2);
        shop.pay(shop.now, ordered);
        return shop.read(ordered);
    }

    private Ticket give(Ticket ticket) {
        var command = new OfferTicket.Command(ticket.secret(), "Edsger", "edsger@example.test");
        shop.platform.get(OfferTicket.class).execute(shop.now, command);
        var link = shop.platform
                .get(Handovers.class)
                .linkSecret(shop.tenant, ticket.id())
                .orElseThrow();
        return ((TakeTicket.Result.Taken) shop.platform.get(TakeTicket.class).execute(shop.now, link)).ticket();
    }

    private List<Ticket> valid() {
        return shop.platform.get(Tickets.class).ofOrder(shop.tenant, order.id()).stream()
                .filter(ticket -> ticket.state() == TicketState.VALID)
                .toList();
    }

    private List<String> texts(String query) {
        var database = shop.platform.get(Database.class);
        return database.inTransaction(
                shop.tenant,
                () -> database.sql().createQuery(query).mapTo(String.class).list());
    }
}
