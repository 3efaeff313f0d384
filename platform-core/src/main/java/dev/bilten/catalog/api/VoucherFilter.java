package dev.bilten.catalog.api;

import java.util.Optional;

/**
 * What is looked for among vouchers; what is empty does not matter.
 *
 * @param event those that are good for it, also those that are for all events
 * @param text a part of a code, tag or comment
 * @param batch those that were made together with this one
 */
public record VoucherFilter(
        Optional<EventId> event, Optional<String> text, Optional<State> state, Optional<VoucherId> batch) {
    public static final VoucherFilter ALL =
            new VoucherFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public enum State {
        /** Somebody may still use it. */
        OPEN,
        /** It has no use left, or its budget is spent. */
        USED_UP,
        /** Its time is over. */
        OVER
    }
}
