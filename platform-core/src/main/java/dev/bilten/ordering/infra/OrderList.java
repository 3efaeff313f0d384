package dev.bilten.ordering.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Slice;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderSummary;
import dev.bilten.ordering.domain.OrderCursor;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Orders in rows, the newest first, read by key so that any depth costs the same. */
@Service
public class OrderList {
    private static final Pattern PLAN_ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");

    private final Database database;

    @Inject
    public OrderList(Database database) {
        this.database = database;
    }

    /** One statement, whatever is asked for. */
    public Slice<OrderSummary> page(OrderFilter filter, Optional<OrderCursor> after, int limit) {
        var chosen = new ChosenOrders(filter, after);
        var found = filter.text().isPresent() ? new OrderSearch(chosen).found(limit + 1) : chosen.found(limit + 1);
        var sql = """
                with %s
                select o.id, o.code, o.event_id, e.title as event_title, o.state, o.email, o.name, o.channel, o.currency,
                       o.total_minor, o.created_at,
                       (select count(*) from order_position p where p.order_id = o.id) as tickets
                from found f join orders o on o.id = f.id join event e on e.id = o.event_id
                order by o.created_at desc, o.id desc limit %d""".formatted(found, limit + 1);
        var query = database.sql().createQuery(sql);
        chosen.bind(query);
        filter.text().ifPresent(text -> query.bind("text", text));
        return Slice.of(
                query.mapTo(OrderSummary.class).list(),
                limit,
                row -> new OrderCursor(row.createdAt(), row.id().value()).text());
    }

    /** The newest of them, so many at most. */
    public List<OrderId> ids(OrderFilter filter, int most) {
        var chosen = new ChosenOrders(filter, Optional.empty());
        var query = database.sql().createQuery("with " + found(chosen, most) + " select id from found limit " + most);
        chosen.bind(query);
        filter.text().ifPresent(text -> query.bind("text", text));
        return query.mapTo(OrderId.class).list();
    }

    /** How many there are, counted up to a limit: beyond it nobody waits for the rest. */
    public int count(OrderFilter filter, int most) {
        var chosen = new ChosenOrders(filter, Optional.empty());
        // those of some events are put in order event by event, which counting them needs not
        boolean any = filter.within().isPresent() && filter.text().isEmpty();
        var query = database.sql()
                .createQuery("with " + (any ? chosen.some(most) : found(chosen, most))
                        + " select count(*) from (select from found limit " + most + ") counted");
        chosen.bind(query);
        filter.text().ifPresent(text -> query.bind("text", text));
        return query.mapTo(Integer.class).one();
    }

    /** What the server believes, from its statistics; a text is not looked at. */
    public long estimate(OrderFilter filter) {
        var chosen = new ChosenOrders(filter, Optional.empty());
        var query =
                database.sql().createQuery("explain (format json) select from orders o where " + chosen.conditions());
        chosen.bind(query);
        var plan = query.mapTo(String.class).one();
        var rows = PLAN_ROWS.matcher(plan);
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }

    private static String found(ChosenOrders chosen, int limit) {
        return chosen.filter().text().isPresent() ? new OrderSearch(chosen).found(limit) : chosen.found(limit);
    }
}
