package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.catalog.api.Item;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is no change of an order is refused, and the order stays as it was. */
class RefusedChangeTest {
    private final Shop shop = new Shop(10, 25_00);
    private final Order order = shop.read(shop.ordered(2));
    private final List<PositionId> tickets =
            order.positions().stream().map(Order.Position::id).toList();

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(shop.read(order)).isEqualTo(order);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void what_is_no_ticket_of_it_can_neither_be_cancelled_nor_swapped() {
        var stranger = shop.read(shop.ordered(1)).positions().getFirst().id();
        assertRefused("/positions", "error.unknown-choice", List.of(PositionId.next()), Map.of(), Map.of());
        assertRefused("/positions", "error.unknown-choice", List.of(stranger), Map.of(), Map.of());
        assertRefused(
                "/positions", "error.unknown-choice", List.of(), Map.of(stranger, Item.of(shop.ticket)), Map.of());
    }

    @Test
    void add_ons_are_chosen_for_a_ticket_that_is_swapped_and_for_no_other() {
        assertRefused(
                "/positions",
                "error.unknown-choice",
                List.of(tickets.getFirst()),
                Map.of(),
                Map.of(tickets.getLast(), List.of(new Wish(shop.ticket, 1))));
    }

    @Test
    void a_change_changes_something_and_leaves_something() {
        assertRefused("/positions", "error.nothing-chosen", List.of(), Map.of(), Map.of());
        assertRefused("/positions", "error.cancel-the-order", tickets, Map.of(), Map.of());
    }

    private void assertRefused(
            String pointer,
            String key,
            List<PositionId> cancel,
            Map<PositionId, Item> swap,
            Map<PositionId, List<Wish>> with) {
        var command = new ChangeOrder.Command(order.id(), cancel, swap, with, List.of(), Optional.empty());
        assertThat(shop.platform.get(ChangeOrder.class).execute(shop.now, command))
                .isInstanceOfSatisfying(
                        ChangeOrder.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer, Violation::key)
                                .containsExactly(tuple(pointer, key)));
    }
}
