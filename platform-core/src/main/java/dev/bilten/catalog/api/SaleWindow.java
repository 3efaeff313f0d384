package dev.bilten.catalog.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When something is sold: from the one moment, before the other.
 *
 * @param from empty for no beginning
 * @param until empty for no end
 */
public record SaleWindow(Optional<Instant> from, Optional<Instant> until) {
    public static final SaleWindow ALWAYS = new SaleWindow(Optional.empty(), Optional.empty());

    public boolean opensLater(Instant now) {
        return from.filter(now::isBefore).isPresent();
    }

    public boolean over(Instant now) {
        return until.filter(end -> !now.isBefore(end)).isPresent();
    }

    public boolean open(Instant now) {
        return !opensLater(now) && !over(now);
    }

    /** When both are open. Two windows that never meet make one that never opens. */
    public SaleWindow within(SaleWindow outer) {
        return new SaleWindow(
                Stream.of(from, outer.from).flatMap(Optional::stream).max(Comparator.naturalOrder()),
                Stream.of(until, outer.until).flatMap(Optional::stream).min(Comparator.naturalOrder()));
    }

    /** It ends after it begins. */
    public boolean sensible() {
        return from.isEmpty() || until.isEmpty() || until.get().isAfter(from.get());
    }
}
