package dev.bilten.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list, read by key and not by offset, so that any depth costs the same.
 *
 * @param next the cursor that continues after the last result; empty at the end
 */
public record Slice<T>(List<T> results, Optional<String> next) {
    public Slice {
        results = List.copyOf(results);
    }

    public <R> Slice<R> map(Function<T, R> f) {
        return new Slice<>(results.stream().map(f).toList(), next);
    }

    /** Of {@code limit + 1} rows read, keeps {@code limit} and makes the cursor from the last one kept. */
    public static <T> Slice<T> of(List<T> oneMoreThanLimit, int limit, Function<T, String> cursor) {
        if (oneMoreThanLimit.size() <= limit) {
            return new Slice<>(oneMoreThanLimit, Optional.empty());
        }
        var kept = oneMoreThanLimit.subList(0, limit);
        return new Slice<>(kept, Optional.of(cursor.apply(kept.getLast())));
    }
}
