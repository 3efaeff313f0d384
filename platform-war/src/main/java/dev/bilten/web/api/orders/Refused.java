package dev.bilten.web.api.orders;

import dev.bilten.ordering.api.WhyClosed;

/** Says why an order cannot be. */
final class Refused {
    private Refused() {}

    static String because(WhyClosed reason) {
        return switch (reason) {
            case NOT_PUBLISHED -> "The event is not published.";
            case ARCHIVED -> "The event is archived.";
            case OVER -> "The event is over.";
            case NOT_YET -> "The sale has not begun.";
            case NO_LONGER -> "The sale has ended.";
        };
    }
}
