package dev.bilten.web.api;

import dev.bilten.kernel.Slice;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next send it as {@code cursor} to go on; null at the end
 */
public record Listing<T>(
        List<T> results,

        @Nullable @Schema(description = "Send it as `cursor` to go on; null at the end.")
        String next) {
    public Listing {
        results = List.copyOf(results);
    }

    public static <D, T> Listing<T> of(Slice<D> slice, Function<D, T> shape) {
        return new Listing<>(
                slice.results().stream().map(shape).toList(), slice.next().orElse(null));
    }
}
