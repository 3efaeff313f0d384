package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventTitle;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.PlainWords;
import dev.bilten.kernel.Text;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Events without all that is said about them: lists of choices stand on many pages. */
@Service
public class EventTitles {
    private final Database database;

    @Inject
    public EventTitles(Database database) {
        this.database = database;
    }

    public record Named(EventId id, Text title, String venueName) {
        boolean has(PlainWords words) {
            return words.in(Stream.concat(title.byLanguage().values().stream(), Stream.of(venueName))
                    .toArray(String[]::new));
        }
    }

    /**
     * Those that have each of these words in a title or in the name of their place, the newest first. Compared here, so that
     * each search of the product finds the same: a thousand events are a few milliseconds.
     */
    public Stream<EventTitle> named(PlainWords words) {
        return database
                .sql()
                .createQuery("select id, title, venue_name from event order by id desc")
                .mapTo(Named.class)
                .list()
                .stream()
                .filter(event -> event.has(words))
                .map(event -> new EventTitle(event.id(), event.title()));
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
