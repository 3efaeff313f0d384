package dev.bilten.analytics.infra;

import dev.bilten.analytics.api.DoorReport;
import dev.bilten.analytics.api.Funnel;
import dev.bilten.analytics.api.Period;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads, and only reads, the way from the cart to the door. */
@Service
public class WayRows {
    private static final String ENTERED = """
            with first as (
              select n.ticket_id, min(n.at) as at
              from entry n join checkin_list l on l.id = n.list_id join ticket t on t.id = n.ticket_id
              join orders o on o.id = t.order_id
              where l.event_id = :event and not o.test group by n.ticket_id)
            """;

    private final Database database;

    @Inject
    public WayRows(Database database) {
        this.database = database;
    }

    /** Without views. A cart that became no order is one of a test while its event is. */
    public List<Funnel.Way> carts(Optional<EventId> event, Period period) {
        return database.sql()
                .createQuery("""
                        select coalesce(h.via, '') as link, 0 as views, count(*) as carts, count(o.id) as orders,
                               count(o.paid_at) as paid
                        from hold h join event e on e.id = h.event_id left join orders o on o.hold_id = h.id
                        where h.created_at >= :from and h.created_at < :until and h.channel = 'SHOP'
                          and not coalesce(o.test, e.test_mode)
                          and (cast(:event as uuid) is null or h.event_id = cast(:event as uuid))
                        group by 1 order by carts desc, link""")
                .bind("event", event.map(EventId::value).orElse(null))
                .bind("from", period.begin())
                .bind("until", period.end())
                .mapTo(Funnel.Way.class)
                .list();
    }

    public record Span(long entered, Optional<Instant> earliest, Optional<Instant> latest, long expected) {}

    public Span span(EventId event) {
        return database.sql()
                .createQuery(ENTERED + """
                        select count(*) as entered, min(at) as earliest, max(at) as latest,
                          (select count(*) from ticket t join orders o on o.id = t.order_id
                           where t.event_id = :event and t.state = 'VALID' and not o.test) as expected
                        from first""")
                .bind("event", event)
                .mapTo(Span.class)
                .one();
    }

    /** Those bars alone in which somebody came. */
    public List<DoorReport.Bar> entries(EventId event, Duration step, Instant origin) {
        return database.sql()
                .createQuery(ENTERED + """
                        select date_bin(make_interval(secs => :step), at, :origin) as start, count(*) as entered
                        from first group by 1 order by 1""")
                .bind("event", event)
                .bind("step", step.toSeconds())
                .bind("origin", origin)
                .mapTo(DoorReport.Bar.class)
                .list();
    }

    public List<DoorReport.Refusal> refusals(EventId event) {
        return database.sql()
                .createQuery("""
                        select s.result, count(*) as count
                        from checkin_list l join scan s on s.list_id = l.id
                        where l.event_id = :event and s.result not in ('ENTERED', 'LEFT')
                          and not exists (select from ticket t join orders o on o.id = t.order_id
                                          where t.id = s.ticket_id and o.test)
                        group by s.result order by count desc, s.result""")
                .bind("event", event)
                .mapTo(DoorReport.Refusal.class)
                .list();
    }
}
