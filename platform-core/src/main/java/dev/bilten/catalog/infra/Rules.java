package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;

/** The rules of events. */
@Service
public class Rules {
    private static final Json.Onto<EventRules> EVENT_RULES = Json.onto(EventRules.PLAIN);

    private final Database database;

    @Inject
    public Rules(Database database) {
        this.database = database;
    }

    public EventRules of(EventId event) {
        return database.sql()
                .createQuery("select cast(rules as text) from event where id = :event")
                .bind("event", event)
                .mapTo(String.class)
                .findOne()
                .map(json -> EVENT_RULES.read(json))
                .orElse(EventRules.PLAIN);
    }

    /** What an event begins with that was made in this transaction. */
    public void begin(EventId event, EventRules rules) {
        database.sql()
                .createUpdate("update event set rules = cast(:rules as jsonb) where id = :event")
                .bind("event", event)
                .bind("rules", Json.write(rules))
                .execute();
    }

    /** The caller holds the event's row. */
    public void save(EventId event, EventRules rules) {
        database.sql()
                .createUpdate("update event set rules = cast(:rules as jsonb), version = version + 1 where id = :event")
                .bind("event", event)
                .bind("rules", Json.write(rules))
                .execute();
    }
}
