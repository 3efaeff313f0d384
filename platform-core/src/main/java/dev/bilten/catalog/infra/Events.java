package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Slice;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The event table. */
@Service
public class Events {
    private final Database database;

    @Inject
    public Events(Database database) {
        this.database = database;
    }

    /**
     * Makes a draft with the first of these addresses that nobody has. The address' own key decides, so that two who come at
     * once with the same one have one each.
     */
    public Event add(EventDraft draft, Stream<String> addresses, Instant now) {
        var id = EventId.next();
        if (addresses.noneMatch(slug -> insert(id, slug, draft, now))) {
            throw new IllegalArgumentException("no address that nobody has");
        }
        return byId(id).orElseThrow();
    }

    private boolean insert(EventId id, String slug, EventDraft draft, Instant now) {
        return database.sql()
                        .createUpdate("""
                                insert into event (id, slug, state, title, text, starts_at, ends_at, zone, venue_name,
                                                   venue_address, currency, created_at, version)
                                values (:id, :slug, 'DRAFT', cast(:title as jsonb), cast(:text as jsonb),
                                        cast(:startsAt as timestamptz), cast(:endsAt as timestamptz), :zone, :venueName,
                                        :venueAddress, :currency, :now, 1)
                                on conflict (slug) do nothing""")
                        .bind("id", id)
                        .bind("slug", slug)
                        .bind("title", Json.write(draft.title()))
                        .bind("text", Json.write(draft.text()))
                        .bind("startsAt", draft.startsAt().orElse(null))
                        .bind("endsAt", draft.endsAt().orElse(null))
                        .bind("zone", draft.zone().getId())
                        .bind("venueName", draft.venueName())
                        .bind("venueAddress", draft.venueAddress())
                        .bind("currency", draft.currency())
                        .bind("now", now)
                        .execute()
                == 1;
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

    private List<Event> rows(String jpql, Object... parameters) {
        var query = database.entities().createQuery(jpql, EventRow.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultStream().map(EventRow::event).toList();
    }
}
