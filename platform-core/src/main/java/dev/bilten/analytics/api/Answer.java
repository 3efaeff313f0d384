package dev.bilten.analytics.api;

/** What a question to the warehouse brings: figures, or why there are none. */
public sealed interface Answer<T> {
    record Figures<T>(T value) implements Answer<T> {}

    /** The detail is for the operator, in English, without secrets. */
    record Unavailable<T>(Absence absence, String detail) implements Answer<T> {}
}
