package dev.bilten.analytics.infra;

import dev.bilten.analytics.api.Matter;
import dev.bilten.kernel.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Rows that tell what waits; the few most pressing of each kind, and how many there are of it. */
record MatterRows(
        Matter.Kind kind,
        long number,
        String subject,
        Text title,
        @Nullable Instant at,
        long ofKind) {
    private static final int EACH = 4;

    /** @param matters a select of kind, number, subject, title and at */
    static String ranked(String matters) {
        return """
                with matter (kind, number, subject, title, at) as (%s),
                ranked as (
                  select m.*, count(*) over (partition by kind) as of_kind,
                         row_number() over (partition by kind order by at, subject) as place
                  from matter m)
                select kind, number, subject, title, at, of_kind from ranked where place <= %d order by kind, place""".formatted(matters, EACH);
    }

    static List<Matter> of(Query query) {
        return query.mapTo(MatterRows.class)
                .map(row -> new Matter(
                        row.kind, row.number, row.subject, row.title, Optional.ofNullable(row.at), row.ofKind))
                .list();
    }
}
