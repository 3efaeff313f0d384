package dev.bilten.ordering.api;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.VoucherId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which orders to list; everything that is empty does not matter.
 *
 * @param text words that stand in the code, the buyer's name or e-mail, or begin one there; each has to be found. Upper and
 *     lower case are the same, signs only divide words, and of more than eight words the eight longest count
 * @param from the earliest moment of the order, included
 * @param until the moment before which it was ordered
 * @param voucher with a ticket that was bought with this code
 * @param within only orders that are of none but these events: who may see a part of an order does not see it
 */
public record OrderFilter(
        Optional<EventId> event,
        Optional<OrderState> state,
        Optional<String> text,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<VoucherId> voucher,
        Optional<Set<EventId>> within) {
    public static final OrderFilter ALL =
            new OrderFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public OrderFilter {
        within = within.map(Set::copyOf);
    }

    public OrderFilter(
            Optional<EventId> event,
            Optional<OrderState> state,
            Optional<String> text,
            Optional<Instant> from,
            Optional<Instant> until) {
        this(event, state, text, from, until, Optional.empty(), Optional.empty());
    }

    /** The same, of these events alone; all of them where that is empty. */
    public OrderFilter within(Optional<Set<EventId>> events) {
        return new OrderFilter(event, state, text, from, until, voucher, events);
    }

    /** The same, of those that were bought with this code; of all where that is empty. */
    public OrderFilter with(Optional<VoucherId> code) {
        return new OrderFilter(event, state, text, from, until, code, within);
    }
}
