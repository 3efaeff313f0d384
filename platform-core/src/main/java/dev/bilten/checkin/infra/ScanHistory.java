package dev.bilten.checkin.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.api.RecentScan;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.ticketing.api.TicketId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Scans that were made. */
@Service
public class ScanHistory {
    private final Database database;

    @Inject
    public ScanHistory(Database database) {
        this.database = database;
    }

    /** @param list empty for the event's standard one */
    public List<RecentScan> latest(EventId event, Optional<CheckinListId> list, String actor, int most) {
        return database.sql()
                .createQuery("""
                        select s.id, s.result, s.at, s.gate, t.holder, p.name as product
                        from checkin_list l
                        join scan s on s.list_id = l.id
                        left join ticket t on t.id = s.ticket_id
                        left join product p on p.id = t.product_id
                        where l.event_id = :event and s.actor_id = :actor
                          and (l.id = cast(:list as uuid) or (cast(:list as uuid) is null and l.standard))
                        order by s.at desc, s.id desc limit :most""")
                .bind("event", event)
                .bind("list", list.map(CheckinListId::value).orElse(null))
                .bind("actor", actor)
                .bind("most", most)
                .mapTo(RecentScan.class)
                .list();
    }

    /** Whatever came of them. */
    public long count(CheckinListId list) {
        return database.sql()
                .createQuery("select count(*) from scan where list_id = :list")
                .bind("list", list)
                .mapTo(Long.class)
                .one();
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
