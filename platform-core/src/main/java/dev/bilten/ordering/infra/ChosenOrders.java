package dev.bilten.ordering.infra;

import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.domain.OrderCursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/**
 * The SQL of a filter, without its text. States and limits stand in it as they are, since the server plans for the values it
 * sees: a list of names of ours, and numbers. All that somebody typed is bound.
 */
record ChosenOrders(OrderFilter filter, Optional<OrderCursor> after) {

    /** The newest of them, as {@code found (id)}, in one walk along an index. */
    String found(int limit) {
        return "found as materialized (select o.id from %s)".formatted(walk(limit));
    }

    /** The newest of them with what is looked for in them, as {@code o}. */
    String walk(int limit) {
        return "(select * from (%s) o where %s order by o.created_at desc, o.id desc limit %d) o"
                .formatted(source(limit), where(List.of()), limit);
    }

    /** All but the text, of {@code o}. */
    String conditions() {
        var own = new ArrayList<String>();
        filter.event()
                .ifPresent(_ -> own.add("(o.event_id = :event or exists "
                        + "(select from order_event x where x.order_id = o.id and x.event_id = :event))"));
        filter.state().ifPresent(state -> own.add(is(state)));
        return where(own);
    }

    void bind(Query query) {
        filter.event().ifPresent(event -> query.bind("event", event));
        filter.from().ifPresent(from -> query.bind("from", from));
        filter.until().ifPresent(until -> query.bind("until", until));
        after.ifPresent(cursor -> query.bind("createdAt", cursor.createdAt()).bind("id", cursor.id()));
    }

    /**
     * Every state of an event has its part of the index, in order of time; the server merges them with the orders that have
     * the event beside another one.
     */
    private String source(int limit) {
        var rows = "select o.id, o.created_at, o.code, o.name, o.email from orders o where ";
        if (filter.event().isEmpty()) {
            return rows + filter.state().map(ChosenOrders::is).orElse("true");
        }
        var states = filter.state().map(List::of).orElse(Arrays.asList(OrderState.values()));
        return states.stream()
                        .map(state -> rows + "o.event_id = :event and " + is(state))
                        .collect(Collectors.joining(" union all "))
                + " union all " + further(limit);
    }

    /** Bounded by itself: the limit outside does not reach into a join. */
    private String further(int limit) {
        return """
                (select o.id, o.created_at, o.code, o.name, o.email
                 from (select order_id as id, created_at from order_event where event_id = :event) x
                 join orders o on o.id = x.id
                 where %s and %s order by x.created_at desc, x.id desc limit %d)""".formatted(filter.state().map(ChosenOrders::is).orElse("true"), where(List.of(), "x"), limit);
    }

    private String where(List<String> more) {
        return where(more, "o");
    }

    private String where(List<String> more, String of) {
        var all = new ArrayList<>(more);
        filter.from().ifPresent(_ -> all.add(of + ".created_at >= :from"));
        filter.until().ifPresent(_ -> all.add(of + ".created_at < :until"));
        after.ifPresent(_ -> all.add("(" + of + ".created_at, " + of + ".id) < (:createdAt, :id)"));
        return all.isEmpty() ? "true" : String.join(" and ", all);
    }

    private static String is(OrderState state) {
        return "o.state = '" + state.name() + "'";
    }
}
