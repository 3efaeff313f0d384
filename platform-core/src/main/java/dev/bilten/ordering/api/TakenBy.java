package dev.bilten.ordering.api;

import java.util.Locale;

/** How money was taken at the box office. */
public enum TakenBy {
    CASH,
    CARD;

    /** As a payment's record has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
