package dev.bilten.ordering.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.WaitingId;
import jakarta.inject.Inject;

/** Where in the line somebody stands. */
@Service
public class WaitingTurn {
    private final Database database;

    @Inject
    public WaitingTurn(Database database) {
        this.database = database;
    }

    /** So many wait for the very same thing and are asked before. */
    public int ahead(WaitingId id) {
        return database.sql()
                .createQuery("""
                        select count(*) from waiting w join waiting mine on mine.id = :id
                        where w.event_id = mine.event_id and w.state = 'WAITING' and w.product_id = mine.product_id
                          and w.variation_id is not distinct from mine.variation_id
                          and w.date_id is not distinct from mine.date_id
                          and (w.priority > mine.priority
                               or w.priority = mine.priority and (w.created_at, w.id) < (mine.created_at, mine.id))""")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }
}
