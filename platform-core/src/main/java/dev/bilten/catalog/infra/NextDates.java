package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which date of each series comes next, for all of a list in one statement. */
@Service
public class NextDates {
    private static final String SQL = """
            select d.event_id as event, d.starts_at, d.ends_at, d.more
            from unnest(:series) s (id) cross join lateral (
              select event_id, starts_at, ends_at, cast(count(*) over () - 1 as int) as more
              from event_date
              where event_id = s.id and active and coalesce(ends_at, starts_at) > :now
              order by starts_at, id limit 1) d""";

    private final Database database;

    @Inject
    public NextDates(Database database) {
        this.database = database;
    }

    /**
     * @param event whose date comes next, or is running
     * @param more how many come after it
     */
    public record Next(EventId event, Instant startsAt, Optional<Instant> endsAt, int more) {}

    /** What is switched off is not counted. */
    public Map<EventId, Next> of(Collection<EventId> series, Instant now) {
        if (series.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = series.stream().map(EventId::value).toList();
        return database.sql()
                .createQuery(SQL)
                .bindArray("series", UUID.class, ids)
                .bind("now", now)
                .mapTo(Next.class)
                .collect(Collectors.toMap(Next::event, Function.identity()));
    }
}
