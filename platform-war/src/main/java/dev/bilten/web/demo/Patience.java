package dev.bilten.web.demo;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the busy database refuses once is tried again, and what fails each time stops nothing that comes after.
 *
 * @param slug of the event that is being sold
 */
record Patience(String slug) {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final int TRIES = 3;

    /** Empty too where it failed each time. */
    <T> Optional<T> tries(Supplier<Optional<T>> step) {
        for (int tried = 1; tried <= TRIES; tried++) {
            try {
                return step.get();
            } catch (RuntimeException busy) {
                LOG.warn("A sale of the demo's {} failed, {} of {}", slug, tried, TRIES, busy);
            }
        }
        return Optional.empty();
    }

    /** False where it failed each time. */
    boolean does(Runnable step) {
        return tries(() -> {
                    step.run();
                    return Optional.of(true);
                })
                .isPresent();
    }
}
