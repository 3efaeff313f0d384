package dev.bilten.web.api;

import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Slice;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list: {@code ?limit=50&cursor=…}. Cursors are opaque and go with the filters they were made for. */
public class PageQuery {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    @QueryParam("limit")
    @Parameter(
            description = "How many at most",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable String limit;

    @QueryParam("cursor")
    @Parameter(description = "The `next` of the part before")
    @Nullable String cursor;

    public PageQuery() {}

    PageQuery(@Nullable String limit, @Nullable String cursor) {
        this.limit = limit;
        this.cursor = cursor;
    }

    public int limit() {
        if (limit == null) {
            return USUAL;
        }
        try {
            var wanted = Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MOST) {
                return wanted;
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw new ProblemException(ProblemType.BAD_REQUEST, "limit is a whole number from 1 to " + MOST + ".");
    }

    public Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    /** A part of a list that is short enough to be read as a whole. */
    public <T> Slice<T> cut(List<T> all, Function<T, String> key) {
        var from = cursor == null ? 0 : behind(all, key, cursor);
        return Slice.of(all.subList(from, Math.min(all.size(), from + limit() + 1)), limit(), key);
    }

    private static <T> int behind(List<T> all, Function<T, String> key, String cursor) {
        for (int i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(cursor)) {
                return i + 1;
            }
        }
        throw new ProblemException(ProblemType.INVALID_CURSOR, "This cursor is not one of ours.");
    }
}
