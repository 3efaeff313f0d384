package dev.bilten.ordering.api;

/** Why an event sells nothing now. */
public enum WhyClosed {
    NOT_PUBLISHED,
    ARCHIVED,
    OVER,
    /** Its sale begins later. */
    NOT_YET,
    /** Its sale has ended. */
    NO_LONGER
}
