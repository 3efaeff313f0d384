package dev.bilten.ordering.api;

import dev.bilten.catalog.api.EventId;
import java.util.Optional;

/**
 * Which orders to list; everything that is empty does not matter.
 *
 * @param text an order code, or a part of the buyer's name or e-mail
 */
public record OrderFilter(Optional<EventId> event, Optional<OrderState> state, Optional<String> text) {
    public static final OrderFilter ALL = new OrderFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
