package dev.bilten.admin.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.webkit.forms.Form;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeFormTest {
    private static final Money PRICE = Money.of(25_00, "EUR");
    private static final Money NOTHING = Money.of(0, "EUR");
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final EventId event = EventId.next();
    private final Item seat = new Item(ProductId.next(), Optional.empty(), Optional.of(DateId.next()));
    private final Order order = order(position(1), position(2));

    /** No date is ahead that could be chosen: the tickets that stay have theirs all the same. */
    @Test
    void one_ticket_of_a_series_that_is_over_is_cancelled_and_the_other_stays_as_it_is() {
        var command = new ChangeForm(
                        Form.of(Map.of("to.1", List.of(""), "to.2", List.of(ChangeForm.CANCEL))),
                        order,
                        List.of(),
                        Set.of())
                .command();
        assertThat(command.cancel()).containsExactly(order.positions().getLast().id());
        assertThat(command.swap()).isEmpty();
    }

    @Test
    void another_date_is_a_swap() {
        var other = DateId.next();
        var form = Form.of(Map.of("to.1", List.of(""), "date.1", List.of(other.toString())));
        var command = new ChangeForm(form, order, List.of(), Set.of(other)).command();
        assertThat(command.swap())
                .containsExactly(Map.entry(
                        order.positions().getFirst().id(),
                        new Item(seat.product(), Optional.empty(), Optional.of(other))));
    }

    private Order.Position position(int number) {
        return new Order.Position(
                PositionId.next(),
                number,
                event,
                seat,
                PRICE,
                PRICE,
                BigDecimal.ZERO,
                NOTHING,
                Optional.empty(),
                Optional.empty(),
                NOTHING,
                Pot.FREE,
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty());
    }

    private Order order(Order.Position... positions) {
        return new Order(
                OrderId.next(),
                "K7M3Q2",
                "",
                event,
                OrderState.PAID,
                false,
                "sara@example.org",
                "Sara",
                "en",
                InvoiceTo.NOBODY,
                Channel.SHOP,
                PRICE,
                NOTHING,
                NOTHING,
                NOW,
                NOW,
                Optional.of(NOW),
                List.of(positions),
                List.of());
    }
}
