package dev.bilten.web.shop;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was looked for, and the ways to the other lists.
 *
 * @param past it lists what is over
 * @param action where a search is sent
 * @param previous the events before these, where not all stand on one page
 */
public record Listing(
        String search,
        boolean past,
        String other,
        String action,
        @Nullable String previous,
        @Nullable String next) {
    /** The same with other addresses, made of these. */
    Listing leading(UnaryOperator<String> to) {
        return new Listing(
                search,
                past,
                to.apply(other),
                action,
                previous == null ? null : to.apply(previous),
                next == null ? null : to.apply(next));
    }
}
