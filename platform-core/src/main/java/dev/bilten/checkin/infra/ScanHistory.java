package dev.bilten.checkin.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.RecentScan;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.ticketing.api.TicketId;
import jakarta.inject.Inject;
import java.util.List;

/** Scans that were made. */
@Service
public class ScanHistory {
    private final Database database;

    @Inject
    public ScanHistory(Database database) {
        this.database = database;
    }

    public List<RecentScan> latest(EventId event, String actor, int most) {
        return database.sql()
                .createQuery("""
                        select s.id, s.result, s.at, s.gate, t.holder, p.name as product
                        from checkin_list l
                        join scan s on s.list_id = l.id
                        left join ticket t on t.id = s.ticket_id
                        left join product p on p.id = t.product_id
                        where l.event_id = :event and l.standard and s.actor_id = :actor
                        order by s.at desc, s.id desc limit :most""")
                .bind("event", event)
                .bind("actor", actor)
                .bind("most", most)
                .mapTo(RecentScan.class)
                .list();
    }

    /** Into any list. */
    public boolean entered(TicketId ticket) {
        return database.sql()
                .createQuery("select exists (select from entry where ticket_id = :ticket)")
                .bind("ticket", ticket)
                .mapTo(Boolean.class)
                .one();
    }
}
