package dev.bilten.catalog.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Text;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dates of series, for reading and for many at once. */
@Service
public class Dates {
    static final String COLUMNS = """
            d.id, d.event_id, d.title, d.starts_at, d.ends_at, d.sale_from, d.sale_until, d.active, d.prices, d.version""";

    private static final TypeReference<Map<UUID, Long>> PRICES = new TypeReference<>() {};

    private final Database database;

    @Inject
    public Dates(Database database) {
        this.database = database;
    }

    public record Row(
            DateId id,
            EventId eventId,
            Text title,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Instant saleFrom,
            @Nullable Instant saleUntil,
            boolean active,
            String prices,
            long version) {
        EventDate date() {
            return new EventDate(
                    id,
                    eventId,
                    title,
                    startsAt,
                    Optional.ofNullable(endsAt),
                    new SaleWindow(Optional.ofNullable(saleFrom), Optional.ofNullable(saleUntil)),
                    active,
                    Json.read(prices, PRICES),
                    version);
        }
    }

    public Optional<EventDate> byId(DateId id) {
        return database.sql()
                .createQuery("select " + COLUMNS + " from event_date d where d.id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::date);
    }

    /** In the order of their starts. */
    public List<EventDate> byIds(Collection<DateId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.sql()
                .createQuery(
                        "select " + COLUMNS + " from event_date d where d.id = any(:ids) order by d.starts_at, d.id")
                .bindArray("ids", UUID.class, ids.stream().map(DateId::value).toList())
                .mapTo(Row.class)
                .map(Row::date)
                .list();
    }

    public boolean exists(EventId event, DateId id) {
        return byId(id).filter(date -> date.event().equals(event)).isPresent();
    }

    public int count(EventId event) {
        return database.sql()
                .createQuery("select count(*) from event_date where event_id = :event")
                .bind("event", event)
                .mapTo(Integer.class)
                .one();
    }

    /** Those of them that are the event's, locked in the order of their ids. */
    public List<EventDate> toEdit(EventId event, Collection<DateId> ids) {
        return database.sql()
                .createQuery("select " + COLUMNS
                        + " from event_date d where d.event_id = :event and d.id = any(:ids) order by d.id for update")
                .bind("event", event)
                .bindArray("ids", UUID.class, ids.stream().map(DateId::value).toList())
                .mapTo(Row.class)
                .map(Row::date)
                .list();
    }

    public void add(List<EventDate> dates, Instant now) {
        var batch = database.sql().prepareBatch("""
                insert into event_date (id, event_id, title, starts_at, ends_at, sale_from, sale_until, active, prices,
                                        created_at)
                values (:id, :event, :title, :starts, cast(:ends as timestamptz), cast(:from as timestamptz),
                        cast(:until as timestamptz), :active, cast(:prices as jsonb), :now)""");
        for (var date : dates) {
            batch.bind("id", date.id())
                    .bind("event", date.event())
                    .bind("title", date.title())
                    .bind("starts", date.startsAt())
                    .bind("ends", date.endsAt().orElse(null))
                    .bind("from", date.sale().from().orElse(null))
                    .bind("until", date.sale().until().orElse(null))
                    .bind("active", date.active())
                    .bind("prices", Json.write(date.prices()))
                    .bind("now", now)
                    .add();
        }
        batch.execute();
    }

    /** As they are given now, each one version on. */
    public void save(List<EventDate> dates) {
        var batch = database.sql().prepareBatch("""
                update event_date set title = :title, starts_at = :starts, ends_at = cast(:ends as timestamptz),
                       sale_from = cast(:from as timestamptz), sale_until = cast(:until as timestamptz), active = :active,
                       prices = cast(:prices as jsonb), version = version + 1
                where id = :id""");
        for (var date : dates) {
            batch.bind("id", date.id())
                    .bind("title", date.title())
                    .bind("starts", date.startsAt())
                    .bind("ends", date.endsAt().orElse(null))
                    .bind("from", date.sale().from().orElse(null))
                    .bind("until", date.sale().until().orElse(null))
                    .bind("active", date.active())
                    .bind("prices", Json.write(date.prices()))
                    .add();
        }
        batch.execute();
    }

    /** A series begins with its first date and is over with its last. */
    public void span(EventId event) {
        // what was read of the event before is not it any more
        database.entities().flush();
        database.entities().clear();
        database.sql().createUpdate("""
                        update event e set series = true, starts_at = d.first, ends_at = nullif(d.last, d.first),
                                           version = version + 1
                        from (select min(starts_at) as first, max(coalesce(ends_at, starts_at)) as last
                              from event_date where event_id = :event) d
                        where e.id = :event""").bind("event", event).execute();
    }
}
