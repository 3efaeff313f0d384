package dev.bilten.ordering.domain;

import dev.bilten.ordering.api.OrderState;

/** A change of state that is allowed: no other can be written down. */
public record OrderMove(OrderState from, OrderState to) {
    public OrderMove {
        if (!OrderAct.leads(from, to)) {
            throw new IllegalStateException("no order goes from " + from + " to " + to);
        }
    }
}
