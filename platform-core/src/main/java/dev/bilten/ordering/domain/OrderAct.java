package dev.bilten.ordering.domain;

import static dev.bilten.ordering.api.OrderState.CANCELLED;
import static dev.bilten.ordering.api.OrderState.CANCELLED_WITH_FEE;
import static dev.bilten.ordering.api.OrderState.DENIED;
import static dev.bilten.ordering.api.OrderState.EXPIRED;
import static dev.bilten.ordering.api.OrderState.PAID;
import static dev.bilten.ordering.api.OrderState.PENDING;
import static dev.bilten.ordering.api.OrderState.REQUESTED;

import dev.bilten.ordering.api.OrderState;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Everything that changes the state of an order: from which states it can be done, and what it makes of them. */
public enum OrderAct {
    /** The organizer agrees; the money is next. */
    APPROVE(PENDING, REQUESTED),
    /** The organizer agrees, and it costs nothing. */
    APPROVE_FREE(PAID, REQUESTED),
    DENY(DENIED, REQUESTED),
    PAY(PAID, PENDING),
    /** Money for an order that was given up, while there is stock for it. */
    PAY_LATE(PAID, EXPIRED),
    EXPIRE(EXPIRED, REQUESTED, PENDING),
    CANCEL(CANCELLED, REQUESTED, PENDING, PAID),
    CANCEL_WITH_FEE(CANCELLED_WITH_FEE, PAID),
    /** The organizer takes it up again, while there is stock for it. */
    REACTIVATE(PENDING, EXPIRED, CANCELLED, CANCELLED_WITH_FEE, DENIED);

    private final OrderState to;
    private final Set<OrderState> from;

    OrderAct(OrderState to, OrderState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    public boolean possible(OrderState state) {
        return from.contains(state);
    }

    /** Empty when nothing of the kind can be done to an order in that state. */
    public Optional<OrderMove> on(OrderState state) {
        return possible(state) ? Optional.of(new OrderMove(state, to)) : Optional.empty();
    }

    /** For callers that have looked at the state before. */
    public OrderMove from(OrderState state) {
        return on(state).orElseThrow(() -> new IllegalStateException(this + " of an order that is " + state));
    }

    /** The act that makes an order in that state a paid one. */
    public static OrderMove paying(OrderState state) {
        return new OrderMove(state, PAID);
    }

    static boolean leads(OrderState from, OrderState to) {
        return Arrays.stream(values()).anyMatch(act -> act.to == to && act.possible(from));
    }
}
