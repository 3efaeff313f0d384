package dev.bilten.analytics.api;

/** Whether the warehouse can be asked now. */
public sealed interface Availability {
    record Available() implements Availability {}

    /** The detail is for the operator, in English, without secrets. */
    record Unavailable(Absence absence, String detail) implements Availability {}
}
