package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.DateSummary;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** The dates of a series as pages list them: by key, so that the last page costs what the first does. */
@Service
public class DateList {
    /** What the quotas of one date are together, for whoever does not wait. */
    static final String OWN_QUOTAS = """
            select cast(count(*) as int) as quotas,
                   case when count(*) = count(size) then cast(sum(size) as int) end as size,
                   cast(coalesce(sum(sold), 0) as int) as sold, cast(coalesce(sum(held), 0) as int) as held,
                   min(case when closed then 0 when size is not null
                       then greatest(size - held - sold - blocked - promised - allotted - """ + Ahead.PLACES + """
                       , 0) end) as spare
            from quota q where date_id = d.id""";

    static final String AWAITED =
            "exists (select from waiting w where w.event_id = :event and w.state = 'WAITING') as awaited ";

    private final Database database;

    @Inject
    public DateList(Database database) {
        this.database = database;
    }

    public record Row(
            @Nested Dates.Row date,
            int quotas,
            @Nullable Integer size,
            int sold,
            int held,
            @Nullable Integer spare,
            boolean awaited) {
        DateSummary summary() {
            return new DateSummary(
                    date.date(), quotas, Optional.ofNullable(size), sold, held, Optional.ofNullable(spare));
        }
    }

    /** A place in the list: behind this date. */
    public record After(Instant startsAt, UUID id) {}

    /**
     * Reads; where somebody waits in the event it reads again, with what is due to them.
     *
     * @param limit of how many dates at the most
     */
    public List<DateSummary> page(
            EventId event, Instant from, Instant until, @Nullable After after, int limit, Ahead.Due due) {
        var rows = page(event, from, until, after, limit, Ahead.NOBODY);
        var all = rows.stream().anyMatch(Row::awaited)
                ? page(event, from, until, after, limit, new Ahead(due.in(event)))
                : rows;
        return all.stream().map(Row::summary).toList();
    }

    private List<Row> page(EventId event, Instant from, Instant until, @Nullable After after, int limit, Ahead ahead) {
        var query = database.sql()
                .createQuery("select " + Dates.COLUMNS + """
                        , q.quotas, q.size, q.sold, q.held, q.spare, """ + AWAITED + """
                        from event_date d cross join lateral (""" + OWN_QUOTAS + """
                        ) q
                        where d.event_id = :event and d.starts_at >= :from and d.starts_at < :until
                        """
                        + (after == null ? "" : "and (d.starts_at, d.id) > (:afterStart, :afterId) ") + """
                        order by d.starts_at, d.id limit :limit""")
                .bind("event", event)
                .bind("from", from)
                .bind("until", until)
                .bind("limit", limit);
        if (after != null) {
            query.bind("afterStart", after.startsAt()).bind("afterId", after.id());
        }
        return ahead.bind(query).mapTo(Row.class).list();
    }

    /** Those that are offered, are not over at the first moment and begin before the second, the first of them first. */
    public List<EventDate> coming(EventId event, Instant from, Optional<Instant> until, int most) {
        return database.sql()
                .createQuery("select " + Dates.COLUMNS + """
                         from event_date d
                        where d.event_id = :event and d.active and coalesce(d.ends_at, d.starts_at) > :from
                          and (cast(:until as timestamptz) is null or d.starts_at < cast(:until as timestamptz))
                        order by d.starts_at, d.id limit :most""")
                .bind("event", event)
                .bind("from", from)
                .bind("until", until.orElse(null))
                .bind("most", most)
                .mapTo(Dates.Row.class)
                .map(Dates.Row::date)
                .list();
    }

    /** All of a span, for acts on all of them. */
    public List<DateId> ids(EventId event, Instant from, Instant until) {
        return database.sql()
                .createQuery("""
                        select id from event_date where event_id = :event and starts_at >= :from and starts_at < :until""")
                .bind("event", event)
                .bind("from", from)
                .bind("until", until)
                .mapTo(DateId.class)
                .list();
    }

    public record Month(String month, int dates) {}

    /**
     * How many dates each month has, on the calendar of the place. Asked month by month: to reckon the local time of each of
     * twenty thousand dates takes longer than all the rest of a page.
     */
    public Map<YearMonth, Integer> months(EventId event, ZoneId zone) {
        var months = new TreeMap<YearMonth, Integer>();
        database.sql()
                .createQuery("""
                        select to_char(m.month, 'YYYY-MM') as month, d.dates
                        from (select generate_series(
                                date_trunc('month', min(starts_at) at time zone :zone),
                                date_trunc('month', max(starts_at) at time zone :zone), interval '1 month') as month
                              from event_date where event_id = :event) m
                        cross join lateral (
                          select cast(count(*) as int) as dates from event_date
                          where event_id = :event and starts_at >= m.month at time zone :zone
                            and starts_at < (m.month + interval '1 month') at time zone :zone) d
                        where d.dates > 0""")
                .bind("event", event)
                .bind("zone", zone.getId())
                .mapTo(Month.class)
                .forEach(row -> months.put(YearMonth.parse(row.month()), row.dates()));
        return months;
    }
}
