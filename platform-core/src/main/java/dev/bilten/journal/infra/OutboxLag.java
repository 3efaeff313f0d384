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

    public List<ConsumerLag> all() {
        return database.sql().createQuery("""
                        select c.consumer, count(o.id) as waiting, min(o.at) as oldest, c.failures, c.last_error
                        from outbox_cursor c left join outbox o on (o.xid, o.id) > (c.xid, c.id)
                        group by c.consumer, c.failures, c.last_error
                        order by c.consumer""").mapTo(ConsumerLag.class).list();
    }
}
