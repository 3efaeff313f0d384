package dev.bilten.web.filter;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page that is kept, or becomes one.
 *
 * @param began in nanoseconds of a clock that begins anywhere
 * @param before what it takes the place of
 */
record Drawing(
        long began,
        CompletableFuture<KeptPage> page,
        @Nullable Drawing before) {
    /** Until then a page that one visitor draws anew is still good enough for the others: nobody waits for the half second. */
    private static final Duration WHILE_DRAWN_ANEW = Duration.ofMillis(900);

    Drawing(long began) {
        this(began, new CompletableFuture<>(), null);
    }

    Drawing after(@Nullable Drawing other) {
        return new Drawing(began, page, other == null ? null : new Drawing(other.began, other.page, null));
    }

    boolean fresh(long now) {
        return now - began < KeptPages.AGE.toNanos() && !page.isCompletedExceptionally();
    }

    /** The page, or while it is drawn the one before. */
    Optional<KeptPage> ready(long now) {
        return ready().or(() -> Optional.ofNullable(before)
                .filter(one -> now - one.began < WHILE_DRAWN_ANEW.toNanos())
                .flatMap(Drawing::ready));
    }

    private Optional<KeptPage> ready() {
        return page.isCompletedExceptionally() ? Optional.empty() : Optional.ofNullable(page.getNow(null));
    }

    void draw(Supplier<KeptPage> drawn) {
        try {
            page.complete(drawn.get());
        } catch (RuntimeException | Error e) {
            page.completeExceptionally(e);
            throw e;
        }
    }

    /** Whoever asks waits for whoever draws. */
    KeptPage result() {
        try {
            return page.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
