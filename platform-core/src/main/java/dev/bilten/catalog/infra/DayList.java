package dev.bilten.catalog.infra;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.bilten.catalog.api.DaySummary;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;

/** The days of a series as calendars show them. */
@Service
public class DayList {
    private final Database database;

    @Inject
    public DayList(Database database) {
        this.database = database;
    }

    public record DayRow(
            LocalDate day,
            int dates,
            int soldTogether,
            int soldOut,
            @Nested DateList.Row row) {}

    /** The days of a span that have dates, each with the first of its dates; read as the list is. */
    public List<DaySummary> of(EventId event, ZoneId zone, Instant from, Instant until, int first, Ahead.Due due) {
        var rows = rows(event, zone, from, until, first, Ahead.NOBODY);
        var all = rows.stream().anyMatch(row -> row.row().awaited())
                ? rows(event, zone, from, until, first, new Ahead(due.in(event)))
                : rows;
        return all.stream().collect(groupingBy(DayRow::day, LinkedHashMap::new, toList())).values().stream()
                .map(DayList::day)
                .toList();
    }

    private List<DayRow> rows(EventId event, ZoneId zone, Instant from, Instant until, int first, Ahead ahead) {
        var query = database.sql()
                .createQuery("select " + Dates.COLUMNS + """
                        , d.quotas, d.size, d.sold, d.held, d.spare, d.day, d.dates, d.sold_together, d.sold_out, """ + DateList.AWAITED + """
                        from (
                          select d.*, q.*, cast(count(*) over same as int) as dates,
                                 cast(sum(q.sold) over same as int) as sold_together,
                                 cast(count(*) filter (where d.active and q.spare = 0) over same as int) as sold_out,
                                 row_number() over (partition by d.day order by d.starts_at, d.id) as place
                          from (select event_date.*, cast(starts_at at time zone :zone as date) as day from event_date
                                where event_id = :event and starts_at >= :from and starts_at < :until) d
                          cross join lateral (""" + DateList.OWN_QUOTAS + """
                          ) q window same as (partition by d.day)) d
                        where d.place <= :first order by d.starts_at, d.id""")
                .bind("event", event)
                .bind("zone", zone.getId())
                .bind("from", from)
                .bind("until", until)
                .bind("first", first);
        return ahead.bind(query).mapTo(DayRow.class).list();
    }

    private static DaySummary day(List<DayRow> rows) {
        var any = rows.getFirst();
        return new DaySummary(
                any.day(),
                any.dates(),
                any.soldTogether(),
                any.soldOut(),
                rows.stream().map(row -> row.row().summary()).toList());
    }
}
