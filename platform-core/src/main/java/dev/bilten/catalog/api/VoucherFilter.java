package dev.bilten.catalog.api;

import java.util.Optional;
import java.util.Set;

/**
 * What is looked for among vouchers; what is empty does not matter.
 *
 * @param event those that are good for it, also those that are for all events
 * @param text a part of a code, tag or comment
 * @param batch those that were made together with this one
 * @param within only those that are for one of these events, and none that is for all
 */
public record VoucherFilter(
        Optional<EventId> event,
        Optional<String> text,
        Optional<State> state,
        Optional<VoucherId> batch,
        Optional<Set<EventId>> within) {
    public static final VoucherFilter ALL =
            new VoucherFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public VoucherFilter {
        within = within.map(Set::copyOf);
    }

    public VoucherFilter(
            Optional<EventId> event, Optional<String> text, Optional<State> state, Optional<VoucherId> batch) {
        this(event, text, state, batch, Optional.empty());
    }

    /** The same, for these events alone; for all where that is empty. */
    public VoucherFilter within(Optional<Set<EventId>> events) {
        return new VoucherFilter(event, text, state, batch, events);
    }

    public enum State {
        /** Somebody may still use it. */
        OPEN,
        /** It has no use left, or its budget is spent. */
        USED_UP,
        /** Its time is over. */
        OVER
    }
}
