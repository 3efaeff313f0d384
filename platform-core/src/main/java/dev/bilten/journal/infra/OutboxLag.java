package dev.bilten.journal.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.ConsumerLag;
import jakarta.inject.Inject;
import java.util.List;

/** How far each consumer is behind the outbox. */
@Service
public class OutboxLag {
    private final Database database;

    @Inject
    public OutboxLag(Database database) {
        this.database = database;
    }

    /** Those that have something before them, or refused their last batch. Counts no further than {@code most}. */
    public List<ConsumerLag> behind(int most) {
        return database.sql()
                .createQuery("""
                        select c.consumer, ahead.waiting, ahead.oldest, c.failures, c.last_error
                        from outbox_cursor c cross join lateral (
                          select count(*) as waiting, min(o.at) as oldest
                          from (select at from outbox where (xid, id) > (c.xid, c.id)
                                order by outbox.xid, id limit :most) o) ahead
                        where ahead.waiting > 0 or c.failures > 0
                        order by c.consumer""")
                .bind("most", most)
                .mapTo(ConsumerLag.class)
                .list();
    }
}
