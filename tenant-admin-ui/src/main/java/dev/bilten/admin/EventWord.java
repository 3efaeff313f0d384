package dev.bilten.admin;

import dev.bilten.catalog.api.EventState;

/** What an event's state is called on every page: a key of {@code status.*}. */
public final class EventWord {
    private EventWord() {}

    public static String of(EventState state) {
        return switch (state) {
            case DRAFT -> "draft";
            case LIVE -> "onsale";
            case ARCHIVED -> "offsale";
        };
    }
}
