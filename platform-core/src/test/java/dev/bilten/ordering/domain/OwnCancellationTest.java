package dev.bilten.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.CancelRules;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.domain.OwnCancellation.Part;
import dev.bilten.ordering.domain.OwnCancellation.Possible;
import dev.bilten.ordering.domain.OwnCancellation.Refused;
import dev.bilten.ordering.domain.OwnCancellation.Why;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether buyers may cancel by themselves, where every event of their order has a say. */
class OwnCancellationTest {
    private static final Instant NOW = Fair.NOW;
    private static final EventId LEADING = EventId.next();
    private static final EventId OTHER = EventId.next();

    @Test
    void every_event_of_it_has_to_let_them() {
        assertThat(ask(OrderState.PAID, 50_00, part(LEADING, rules(true, true, 0)), part(OTHER, rules(true, false, 0))))
                .isEqualTo(new Refused(Why.NOT_OFFERED));
        assertThat(ask(OrderState.PENDING, 0, part(LEADING, rules(false, true, 0))))
                .isEqualTo(new Refused(Why.NOT_OFFERED));
        assertThat(ask(OrderState.PENDING, 0, part(LEADING, rules(true, false, 9_00))))
                .as("what is not paid costs nothing")
                .isEqualTo(possible(0));
    }

    @Test
    void the_first_that_begins_ends_it() {
        var begun = new Part(position(OTHER), rules(true, true, 0), Optional.of(NOW));
        assertThat(ask(OrderState.PAID, 50_00, part(LEADING, rules(true, true, 0)), begun))
                .isEqualTo(new Refused(Why.TOO_LATE));
    }

    @Test
    void of_what_is_over_or_has_no_ticket_left_there_is_nothing_to_cancel() {
        assertThat(ask(OrderState.EXPIRED, 0, part(LEADING, rules(true, true, 0))))
                .isEqualTo(new Refused(Why.OVER));
        assertThat(ask(OrderState.PAID, 50_00)).isEqualTo(new Refused(Why.OVER));
    }

    @Test
    void each_event_keeps_its_own_and_together_no_more_than_there_is() {
        var leading = part(LEADING, rules(true, true, 3_00));
        var other = part(OTHER, rules(true, true, 20_00));
        assertThat(ask(OrderState.PAID, 50_00, leading, other)).isEqualTo(possible(23_00));
        assertThat(ask(OrderState.PAID, 24_00, leading, other))
                .as("of the first there is nothing left to keep it of")
                .isEqualTo(possible(20_00));
        assertThat(ask(OrderState.PAID, 15_00, other)).isEqualTo(possible(15_00));
    }

    private static OwnCancellation possible(long fee) {
        return new Possible(new Money(fee, Fair.EUR));
    }

    private static OwnCancellation ask(OrderState state, long kept, Part... parts) {
        return OwnCancellation.of(
                PlainOrder.of(state, LEADING, List.of(), List.of()), List.of(parts), new Money(kept, Fair.EUR), NOW);
    }

    private static CancelRules rules(boolean unpaid, boolean paid, long fee) {
        return new CancelRules(unpaid, paid, Optional.empty(), BigDecimal.ZERO, fee);
    }

    private static Part part(EventId event, CancelRules rules) {
        return new Part(position(event), rules, Optional.of(NOW.plus(Duration.ofDays(1))));
    }

    private static Order.Position position(EventId event) {
        return PlainPosition.of(event, Item.of(ProductId.next()), new Money(25_00, Fair.EUR), false);
    }
}
