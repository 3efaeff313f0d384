package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.DateSummary;
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
            @Nullable Integer spare) {
        DateSummary summary() {
            return new DateSummary(
                    date.date(), quotas, Optional.ofNullable(size), sold, held, Optional.ofNullable(spare));
        }
    }

    /** A place in the list: behind this date. */
    public record After(Instant startsAt, UUID id) {}

    public List<DateSummary> page(EventId event, Instant from, Instant until, @Nullable After after, int limit) {
        var query = database.sql()
                .createQuery("select " + Dates.COLUMNS + """
                        , q.quotas, q.size, q.sold, q.held, q.spare
                        from event_date d cross join lateral (
                          select cast(count(*) as int) as quotas,
                                 case when count(*) = count(size) then cast(sum(size) as int) end as size,
                                 cast(coalesce(sum(sold), 0) as int) as sold, cast(coalesce(sum(held), 0) as int) as held,
                                 min(case when closed then 0 when size is not null
                                     then greatest(size - held - sold - blocked - promised - allotted, 0) end) as spare
                          from quota where date_id = d.id) q
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
        return query.mapTo(Row.class).map(Row::summary).list();
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

    /** How many dates each month has, on the calendar of the place. */
    public Map<YearMonth, Integer> months(EventId event, ZoneId zone) {
        var months = new TreeMap<YearMonth, Integer>();
        database.sql()
                .createQuery("""
                        select to_char(starts_at at time zone :zone, 'YYYY-MM') as month, cast(count(*) as int) as dates
                        from event_date where event_id = :event group by 1""")
                .bind("event", event)
                .bind("zone", zone.getId())
                .mapTo(Month.class)
                .forEach(row -> months.put(YearMonth.parse(row.month()), row.dates()));
        return months;
    }
}
