package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.Allotment;
import dev.bilten.catalog.api.AllotmentId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the organizer keeps back. Its rows and the quota's number move in one statement. */
@Service
public class Allotments {
    private final Database database;

    @Inject
    public Allotments(Database database) {
        this.database = database;
    }

    public record Row(AllotmentId id, QuotaId quotaId, String name, int count, Instant createdAt) {
        Allotment allotment() {
            return new Allotment(id, quotaId, name, count, createdAt);
        }
    }

    /** False when not so many are free. A closed quota may be kept back from: that sells nothing. */
    public boolean keep(AllotmentId id, EventId event, QuotaId quota, String name, int count, Instant now) {
        return database.sql()
                        .createUpdate("""
                                with kept as (
                                  update quota set allotted = allotted + :count
                                  where id = :quota and event_id = :event
                                    and (size is null or held + sold + blocked + promised + allotted + :count <= size)
                                  returning id)
                                insert into allotment (id, quota_id, name, count, created_at)
                                select :id, kept.id, :name, :count, :now from kept""")
                        .bind("id", id)
                        .bind("event", event)
                        .bind("quota", quota)
                        .bind("name", name)
                        .bind("count", count)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Gives back all of it; released twice at once, the second finds nothing. */
    public boolean release(Allotment allotment) {
        return database.sql()
                        .createUpdate("""
                                with gone as (delete from allotment where id = :id and count = :count returning quota_id, count)
                                update quota q set allotted = q.allotted - gone.count from gone where q.id = gone.quota_id""")
                        .bind("id", allotment.id())
                        .bind("count", allotment.count())
                        .execute()
                == 1;
    }

    /** Gives back a part; the rest stays kept. */
    public boolean release(Allotment allotment, int count) {
        return database.sql()
                        .createUpdate("""
                                with less as (
                                  update allotment set count = count - :less where id = :id and count > :less returning quota_id)
                                update quota q set allotted = q.allotted - :less from less where q.id = less.quota_id""")
                        .bind("id", allotment.id())
                        .bind("less", count)
                        .execute()
                == 1;
    }

    public Optional<Allotment> byId(EventId event, AllotmentId id) {
        return of(event).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public List<Allotment> of(EventId event) {
        return database.sql()
                .createQuery("""
                        select a.id, a.quota_id, a.name, a.count, a.created_at
                        from allotment a join quota q on q.id = a.quota_id
                        where q.event_id = :event order by a.created_at, a.id""")
                .bind("event", event)
                .mapTo(Row.class)
                .map(Row::allotment)
                .list();
    }
}
