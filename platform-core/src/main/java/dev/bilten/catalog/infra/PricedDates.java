package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** The dates of a series by what they cost. */
@Service
public class PricedDates {
    /** A series has a handful of prices: one for weekends, one for holidays. */
    private static final int MOST = 100;

    private final Database database;

    @Inject
    public PricedDates(Database database) {
        this.database = database;
    }

    /**
     * One date that can be bought of each set of prices; none where no date has prices of its own. A date is full when all
     * quotas of its own are.
     */
    public List<EventDate> buyable(EventId event, Instant now) {
        return database.sql()
                .createQuery("select distinct on (d.prices) " + Dates.COLUMNS + """
                         from event_date d
                        where d.event_id = :event and d.active and coalesce(d.ends_at, d.starts_at) > :now
                          and (d.sale_from is null or d.sale_from <= :now)
                          and (d.sale_until is null or d.sale_until > :now)
                          and exists (select from event_date own where own.event_id = :event and own.prices <> '{}')
                          and (not exists (select from quota q where q.date_id = d.id)
                            or exists (select from quota q where q.date_id = d.id and not q.closed
                              and (q.size is null
                                or q.size > q.held + q.sold + q.blocked + q.promised + q.allotted)))
                        order by d.prices, d.starts_at, d.id limit :most""")
                .bind("event", event)
                .bind("now", now)
                .bind("most", MOST)
                .mapTo(Dates.Row.class)
                .map(Dates.Row::date)
                .list();
    }
}
