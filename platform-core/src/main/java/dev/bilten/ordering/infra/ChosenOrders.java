package dev.bilten.ordering.infra;

import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.domain.OrderCursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

/**
 * The SQL of a filter, without its text. States and limits stand in it as they are, since the server plans for the values it
 * sees: a list of names of ours, and numbers. All that somebody typed is bound.
 */
record ChosenOrders(OrderFilter filter, Optional<OrderCursor> after) {
    /** Few have a code, and an index has those: all of them are looked at. */
    private static final String WITH_CODE =
            "o.id in (select p.order_id from order_position p where p.voucher_id = :voucher)";

    /** The newest of them, as {@code found (id)}, in one walk along an index. */
    String found(int limit) {
        return "found as materialized (select o.id from %s)".formatted(walk(limit));
    }

    /** So many of them, as {@code found (id)}: not the newest, for nothing but to be counted. */
    String some(int limit) {
        return "found as materialized (select o.id from (%s) o where %s limit %d)"
                .formatted(source(limit), where(List.of()), limit);
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
        filter.voucher().ifPresent(_ -> own.add(WITH_CODE));
        filter.within().ifPresent(_ -> own.add(OnlyOf.CONDITION));
        return where(own);
    }

    void bind(Query query) {
        filter.event().ifPresent(event -> query.bind("event", event));
        filter.voucher().ifPresent(code -> query.bind("voucher", code));
        filter.within().ifPresent(events -> OnlyOf.bind(query, events));
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
        if (filter.voucher().isPresent()) {
            return rows + conditions();
        }
        if (filter.within().isPresent()) {
            return theirs(limit)
                    + filter.event().map(_ -> " union all " + further(limit)).orElse("");
        }
        if (filter.event().isEmpty()) {
            return rows + filter.state().map(ChosenOrders::is).orElse("true");
        }
        return states().map(state -> rows + "o.event_id = :event and " + is(state))
                        .collect(Collectors.joining(" union all "))
                + " union all " + further(limit);
    }

    /**
     * Each part of the index is walked by itself, as far as the limit: the look at an order's further events is no condition
     * that the server merges parts under. An order of theirs alone has a first event of theirs.
     */
    private String theirs(int limit) {
        var own = List.of("o.event_id = e.id", "o.state = s.state", OnlyOf.CONDITION);
        return """
                select o.id, o.created_at, o.code, o.name, o.email from %s
                cross join unnest(array[%s]) s(state)
                cross join lateral (select o.* from orders o where %s order by o.created_at desc, o.id desc limit %d) o""".formatted(
                        filter.event().isPresent() ? "(select cast(:event as uuid) as id) e" : "unnest(:within) e(id)",
                        states().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", ")),
                        where(own),
                        limit);
    }

    private Stream<OrderState> states() {
        return filter.state().map(Stream::of).orElseGet(() -> Arrays.stream(OrderState.values()));
    }

    /** Bounded by itself: the limit outside does not reach into a join. */
    private String further(int limit) {
        var own = new ArrayList<String>();
        filter.within().ifPresent(_ -> own.add(OnlyOf.CONDITION));
        filter.state().ifPresent(state -> own.add(is(state)));
        return """
                (select o.id, o.created_at, o.code, o.name, o.email
                 from (select order_id as id, created_at from order_event where event_id = :event) x
                 join orders o on o.id = x.id
                 where %s order by x.created_at desc, x.id desc limit %d)""".formatted(where(own, "x"), limit);
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
