package dev.bilten.journal.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;

/** The end of the outbox that is history: the audit log and the warehouse keep what matters of it. */
@Service
public class OutboxTail {
    private final Database database;

    @Inject
    public OutboxTail(Database database) {
        this.database = database;
    }

    /** Whoever has a cursor. */
    public Set<String> placed() {
        return database.sql()
                .createQuery("select consumer from outbox_cursor")
                .mapTo(String.class)
                .set();
    }

    /** Deletes what all of these have passed; nothing while one of them has no cursor yet. */
    public int delete(Set<String> owed, Instant before, int most) {
        return database.sql()
                .createUpdate("""
                        with owed as (select xid, id from outbox_cursor where consumer = any(:owed)),
                             slowest as (select xid, id from owed order by xid, id limit 1)
                        delete from outbox where id in (
                          select o.id from outbox o, slowest s
                          where (select count(*) from owed) = :expected
                            and (o.xid, o.id) <= (s.xid, s.id) and o.at < :before
                          order by o.xid, o.id limit :most)""")
                .bindArray("owed", String.class, owed)
                .bind("expected", owed.size())
                .bind("before", before)
                .bind("most", most)
                .execute();
    }

    /**
     * Takes away the cursors of those who are gone, once nothing stands before them any more: from then on the cursor says
     * no more than its absence. Until then they would hear nothing twice if they came back.
     */
    public void forget(Set<String> released, Instant now) {
        database.sql()
                .createUpdate("""
                        delete from outbox_cursor c
                        where c.consumer = any(:released) and (c.lease_until is null or c.lease_until <= :now)
                          and not exists (select from outbox o where (o.xid, o.id) <= (c.xid, c.id))""")
                .bindArray("released", String.class, released)
                .bind("now", now)
                .execute();
    }
}
