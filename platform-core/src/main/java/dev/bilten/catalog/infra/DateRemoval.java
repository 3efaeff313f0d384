package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.DateId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.util.UUID;

/** Takes a date out of its series. */
@Service
public class DateRemoval {
    private final Database database;

    @Inject
    public DateRemoval(Database database) {
        this.database = database;
    }

    /**
     * Whether anything is or was given out of it, or somebody waits for it. Its quotas are locked, so that nothing is given out
     * after the answer.
     */
    public boolean used(DateId id) {
        database.sql()
                .createQuery("select id from quota where date_id = :id order by id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .list();
        return database.sql()
                .createQuery("""
                        select exists (select from quota where date_id = :id
                                       and held + sold + blocked + promised + allotted + beyond > 0)
                            or exists (select from hold_line where date_id = :id)
                            or exists (select from order_position where date_id = :id)
                            or exists (select from waiting where date_id = :id)
                            or exists (select from allotment a join quota q on q.id = a.quota_id where q.date_id = :id)
                            or exists (select from voucher_block b join quota q on q.id = b.quota_id where q.date_id = :id)
                            or exists (select from voucher where terms ->> 'date' = cast(:id as text))""")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    /** With its own quotas. */
    public void remove(DateId id) {
        for (var sql : new String[] {
            "delete from quota_product where quota_id in (select id from quota where date_id = :id)",
            "delete from quota where date_id = :id",
            "delete from event_date where id = :id"
        }) {
            database.sql().createUpdate(sql).bind("id", id).execute();
        }
    }
}
