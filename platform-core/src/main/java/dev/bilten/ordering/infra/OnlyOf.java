package dev.bilten.ordering.infra;

import dev.bilten.catalog.api.EventId;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The SQL of an order {@code o} that is of no other events than those that are bound. The further ones are looked up order by
 * order: joined, the server would read and sort them all before it gave the first.
 */
final class OnlyOf {
    static final String CONDITION = "o.event_id = any(:within) and coalesce((select false from order_event w"
            + " where w.order_id = o.id and w.event_id <> all(:within) limit 1), true)";

    private OnlyOf() {}

    static void bind(SqlStatement<?> statement, Collection<EventId> events) {
        statement.bindArray(
                "within", UUID.class, events.stream().map(EventId::value).toList());
    }
}
