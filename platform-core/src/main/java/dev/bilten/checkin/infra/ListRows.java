package dev.bilten.checkin.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinCount;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The check-in lists and how full they are. */
@Service
public class ListRows {
    private final Database database;

    @Inject
    public ListRows(Database database) {
        this.database = database;
    }

    public List<CheckinList> of(EventId event) {
        return database.sql()
                .createQuery("""
                        select id, event_id as event, name, standard from checkin_list
                        where event_id = :event order by standard desc, created_at, id""")
                .bind("event", event)
                .mapTo(CheckinList.class)
                .list();
    }

    /** Makes the standard list unless there is one; two gates at once make one. Nothing happens for an unknown event. */
    public void makeStandard(EventId event, Instant now) {
        database.sql()
                .createUpdate("""
                        insert into checkin_list (id, event_id, name, standard, created_at)
                        select :id, event.id, 'Standard', true, :now from event where event.id = :event
                        on conflict (event_id) where standard do nothing""")
                .bind("id", CheckinListId.next())
                .bind("event", event)
                .bind("now", now)
                .execute();
    }

    public Optional<CheckinList> standard(EventId event) {
        return of(event).stream().filter(CheckinList::standard).findFirst();
    }

    public List<CheckinCount> counts(EventId event) {
        return database.sql()
                .createQuery("""
                        select id as list, name,
                               (select count(*) from entry where entry.list_id = checkin_list.id) as inside,
                               (select count(*) from ticket where ticket.event_id = :event and state = 'VALID') as expected
                        from checkin_list where event_id = :event order by standard desc, created_at, id""")
                .bind("event", event)
                .mapTo(CheckinCount.class)
                .list();
    }
}
