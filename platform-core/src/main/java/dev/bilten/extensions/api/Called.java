package dev.bilten.extensions.api;

import java.time.Duration;

/** How a call into a plugin ended. It always ends. */
public sealed interface Called<R> {
    /** It answered. */
    record Answered<R>(R answer) implements Called<R> {}

    /** The plugin was surely not called: not loaded, quarantined, or has more to do than it may. */
    record NotCalled<R>(String reason) implements Called<R> {}

    /** It was called and did not answer in time; what it did is unknown. */
    record OutOfTime<R>(Duration waited) implements Called<R> {}

    /** It was called and threw; what it did is unknown. */
    record Failed<R>(String reason) implements Called<R> {}
}
