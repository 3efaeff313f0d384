package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventTitle;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Events without all that is said about them: lists of choices stand on many pages. */
@Service
public class EventTitles {
    private final Database database;

    @Inject
    public EventTitles(Database database) {
        this.database = database;
    }

    /** @param within of these alone; of all where that is empty */
    public List<EventTitle> named(String letters, Optional<Set<EventId>> within, int limit) {
        return database.sql()
                .createQuery("""
                        select id, title from event
                        where exists (select from jsonb_each_text(title) as one
                                      where position(lower(:letters) in lower(one.value)) > 0)
                          and (:all or id = any(:within))
                        order by id desc limit :limit""")
                .bind("letters", letters)
                .bind("all", within.isEmpty())
                .bindArray(
                        "within",
                        UUID.class,
                        within.orElse(Set.of()).stream().map(EventId::value).toList())
                .bind("limit", limit)
                .mapTo(EventTitle.class)
                .list();
    }

    public List<EventTitle> among(Set<EventId> events, int limit) {
        return database.sql()
                .createQuery("select id, title from event where id = any(:events) order by id desc limit :limit")
                .bindArray(
                        "events",
                        UUID.class,
                        events.stream().map(EventId::value).toList())
                .bind("limit", limit)
                .mapTo(EventTitle.class)
                .list();
    }

    public List<EventTitle> newest(Optional<EventId> chosen, int limit) {
        return database.sql()
                .createQuery("""
                        select id, title from event
                        where id = cast(:chosen as uuid) or id in (select id from event order by id desc limit :limit)
                        order by id desc""")
                .bind("chosen", chosen.map(EventId::value).orElse(null))
                .bind("limit", limit)
                .mapTo(EventTitle.class)
                .list();
    }
}
