package dev.bilten.ordering.api;

/** Why an event sells nothing now. */
public enum WhyClosed {
    NOT_PUBLISHED,
    ARCHIVED,
    OVER
}
