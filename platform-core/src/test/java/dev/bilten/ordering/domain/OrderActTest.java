package dev.bilten.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.ordering.api.OrderState;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderActTest {
    /** Written down a second time, as the trade says it. */
    private static final Map<OrderState, Set<OrderState>> WAYS = Map.of(
            OrderState.REQUESTED,
            EnumSet.of(
                    OrderState.PENDING, OrderState.PAID, OrderState.DENIED, OrderState.EXPIRED, OrderState.CANCELLED),
            OrderState.PENDING,
            EnumSet.of(OrderState.PAID, OrderState.EXPIRED, OrderState.CANCELLED),
            OrderState.PAID,
            EnumSet.of(OrderState.CANCELLED, OrderState.CANCELLED_WITH_FEE),
            OrderState.EXPIRED,
            EnumSet.of(OrderState.PAID, OrderState.PENDING),
            OrderState.CANCELLED,
            EnumSet.of(OrderState.PENDING),
            OrderState.CANCELLED_WITH_FEE,
            EnumSet.of(OrderState.PENDING),
            OrderState.DENIED,
            EnumSet.of(OrderState.PENDING));

    @Test
    void an_order_goes_these_ways_and_no_other() {
        var ways = new EnumMap<OrderState, Set<OrderState>>(OrderState.class);
        for (var from : OrderState.values()) {
            var to = EnumSet.noneOf(OrderState.class);
            Arrays.stream(OrderAct.values())
                    .forEach(act -> act.on(from).map(OrderMove::to).ifPresent(to::add));
            ways.put(from, to);
        }
        assertThat(ways).containsExactlyInAnyOrderEntriesOf(WAYS);
    }

    @Test
    void a_move_that_no_act_makes_cannot_be_written_down() {
        for (var from : OrderState.values()) {
            for (var to : OrderState.values()) {
                if (!WAYS.getOrDefault(from, Set.of()).contains(to)) {
                    assertThatThrownBy(() -> new OrderMove(from, to))
                            .as("%s to %s", from, to)
                            .isInstanceOf(IllegalStateException.class);
                }
            }
        }
    }
}
