package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Slice;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The event table. */
@Service
public class Events {
    private final Database database;

    @Inject
    public Events(Database database) {
        this.database = database;
    }

    public void add(EventRow event) {
        database.entities().persist(event);
        database.entities().flush();
    }

    /** For editing; two editors of one event go one after the other. */
    public Optional<EventRow> toEdit(EventId id) {
        return Optional.ofNullable(
                database.entities().find(EventRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Event> byId(EventId id) {
        return Optional.ofNullable(database.entities().find(EventRow.class, id.value()))
                .map(EventRow::event);
    }

    public Optional<Event> bySlug(String slug) {
        return rows("select e from EventRow e where e.slug = ?1", slug).stream().findFirst();
    }

    public List<Event> live() {
        return rows("select e from EventRow e where e.state = dev.bilten.catalog.api.EventState.LIVE"
                + " order by e.startsAt, e.id");
    }

    /** Newest first, since what was made last is what people work on. */
    public Slice<Event> page(@Nullable UUID after, int limit) {
        var query = database.entities()
                .createQuery(
                        "select e from EventRow e " + (after == null ? "" : "where e.id < :after ")
                                + "order by e.id desc",
                        EventRow.class)
                .setMaxResults(limit + 1);
        if (after != null) {
            query.setParameter("after", after);
        }
        var rows = query.getResultStream().map(EventRow::event).toList();
        return Slice.of(rows, limit, event -> event.id().toString());
    }

    public Slice<Event> page(Set<UUID> only, @Nullable UUID after, int limit) {
        if (only.isEmpty()) {
            return Slice.of(List.of(), limit, event -> "");
        }
        var query = database.entities()
                .createQuery(
                        "select e from EventRow e where e.id in :only " + (after == null ? "" : "and e.id < :after ")
                                + "order by e.id desc",
                        EventRow.class)
                .setParameter("only", only)
                .setMaxResults(limit + 1);
        if (after != null) {
            query.setParameter("after", after);
        }
        var rows = query.getResultStream().map(EventRow::event).toList();
        return Slice.of(rows, limit, event -> event.id().toString());
    }

    /** This address, or one like it that nobody has. */
    public String free(String slug) {
        return taken(slug) ? slug + "-" + Secrets.code(4).toLowerCase(Locale.ROOT) : slug;
    }

    private boolean taken(String slug) {
        return database.sql()
                .createQuery("select exists (select from event where slug = :slug)")
                .bind("slug", slug)
                .mapTo(Boolean.class)
                .one();
    }

    private List<Event> rows(String jpql, Object... parameters) {
        var query = database.entities().createQuery(jpql, EventRow.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultStream().map(EventRow::event).toList();
    }
}
