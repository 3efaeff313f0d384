package dev.bilten.ordering.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Slice;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderSummary;
import dev.bilten.ordering.domain.OrderCursor;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Orders in rows, the newest first, read by key so that any depth costs the same. */
@Service
public class OrderList {
    private final Database database;

    @Inject
    public OrderList(Database database) {
        this.database = database;
    }

    public Slice<OrderSummary> page(OrderFilter filter, Optional<OrderCursor> after, int limit) {
        var where = new ArrayList<String>();
        filter.event().ifPresent(event -> where.add("o.event_id = :event"));
        filter.state().ifPresent(state -> where.add("o.state = :state"));
        filter.text()
                .ifPresent(
                        text -> where.add("(o.code = :code or lower(o.email) like :text or lower(o.name) like :text)"));
        after.ifPresent(cursor -> where.add("(o.created_at, o.id) < (:createdAt, :id)"));
        var sql = """
                select o.id, o.code, o.event_id, e.title as event_title, o.state, o.email, o.name, o.channel, o.currency,
                       o.total_minor, o.created_at,
                       (select count(*) from order_position p where p.order_id = o.id) as tickets
                from orders o join event e on e.id = o.event_id %s
                order by o.created_at desc, o.id desc limit :limit""".formatted(where.isEmpty() ? "" : "where " + String.join(" and ", where));
        var rows = bind(database.sql().createQuery(sql), filter, after)
                .bind("limit", limit + 1)
                .mapTo(OrderSummary.class)
                .list();
        return Slice.of(
                rows, limit, row -> new OrderCursor(row.createdAt(), row.id().value()).text());
    }

    private static Query bind(Query query, OrderFilter filter, Optional<OrderCursor> after) {
        filter.event().ifPresent(event -> query.bind("event", event));
        filter.state().ifPresent(state -> query.bind("state", state));
        filter.text()
                .ifPresent(text -> query.bind("code", text.strip().toUpperCase(Locale.ROOT))
                        .bind("text", "%" + escaped(text.strip().toLowerCase(Locale.ROOT)) + "%"));
        after.ifPresent(cursor -> query.bind("createdAt", cursor.createdAt()).bind("id", cursor.id()));
        return query;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
