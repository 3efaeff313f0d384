package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.Quota;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** How full a quota is, as every statement that tells it reads it. */
final class QuotaColumns {
    private static final List<String> COUNTS = List.of("held", "sold", "blocked", "promised", "allotted", "beyond");

    private QuotaColumns() {}

    /** Read from {@link #of} or {@link #orNone}. */
    public record Full(@Nullable Integer size, @Nested Quota.Counts counts, boolean closed) {}

    /** Of a quota that is there. */
    static String of(String quota) {
        return listed(quota, column -> quota + "." + column, quota + ".closed");
    }

    /** Of one that may not be there: it counts nothing then. */
    static String orNone(String quota) {
        return listed(
                quota,
                column -> "coalesce(" + quota + "." + column + ", 0) as " + column,
                "coalesce(" + quota + ".closed, false) as closed");
    }

    private static String listed(String quota, UnaryOperator<String> count, String closed) {
        return Stream.of(Stream.of(quota + ".size"), COUNTS.stream().map(count), Stream.of(closed))
                .flatMap(columns -> columns)
                .collect(Collectors.joining(", ", " ", " "));
    }
}
