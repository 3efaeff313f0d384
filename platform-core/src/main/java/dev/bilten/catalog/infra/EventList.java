package dev.bilten.catalog.infra;

import static java.util.stream.Collectors.groupingBy;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventFilter;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.NextEvent;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Text;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** Events by what comes next, with all that counts their tickets, in one statement: what comes, what has no date, what is over. */
@Service
public class EventList {
    private static final String SQL = """
            with dated as (
              select e.id, e.title, e.state, e.test_mode, e.zone, e.venue_name, e.currency, e.created_at, d.id as date_id,
                     coalesce(d.starts_at, e.starts_at) as starts_at, coalesce(e.ends_at, e.starts_at) as last_at,
                     case when e.series then d.id is null else coalesce(e.ends_at, e.starts_at) <= :now end as over
              from event e left join lateral (
                select id, starts_at from event_date
                where event_id = e.id and active and coalesce(ends_at, starts_at) > :now and e.series
                order by starts_at, id limit 1) d on true
              where :everywhere or e.id = any(cast(:only as uuid[]))),
            placed as (
              select *, case when starts_at is null then 1 when over then 2 else 0 end as part,
                     cast(1000000 * extract(epoch from
                       case when starts_at is null then created_at when over then last_at else starts_at end) as bigint)
                       * case when over or starts_at is null then -1 else 1 end as at
              from dated),
            found as (
              select * from placed where case cast(:phase as text)
                when 'ON_SALE' then state = 'LIVE' and part = 0 when 'PAST' then state = 'LIVE' and part = 2
                when 'LIVE' then state = 'LIVE' when 'DRAFT' then state = 'DRAFT' when 'ARCHIVED' then state = 'ARCHIVED'
                when 'TEST' then test_mode else true end),
            shown as (
              select *, (select count(*) from found) as found from found
              where cast(:id as uuid) is null or (part, at, id) > (cast(:part as int), cast(:at as bigint), cast(:id as uuid))
              order by part, at, id limit :most),
            """ + EventCounts.SQL + """
            select s.id, s.title, s.state, s.test_mode, s.date_id, s.starts_at, s.zone, s.venue_name, s.currency, s.part, s.at,
                   s.found, """ + EventCounts.COLUMNS + """
            from shown s left join counting c on c.event_id = s.id
            order by s.part, s.at, s.id, c.id""";

    private static final String LIVE = "LIVE";
    private static final int OVER = 2;

    private final Database database;

    @Inject
    public EventList(Database database) {
        this.database = database;
    }

    /** A place in the list: behind this event. */
    public record Place(int part, long at, UUID id) {
        public static Place parse(String cursor) {
            var parts = cursor.split("_", 3);
            try {
                return new Place(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), UUID.fromString(parts[2]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException no) {
                throw new ProblemException(ProblemType.INVALID_CURSOR, "This cursor is not one of ours.");
            }
        }

        @Override
        public String toString() {
            return part + "_" + at + "_" + id;
        }
    }

    /** @param found how many fit, on all pages together */
    public record Row(
            EventId id,
            Text title,
            EventState state,
            boolean testMode,
            @Nullable DateId dateId,
            @Nullable Instant startsAt,
            ZoneId zone,
            String venueName,
            Currency currency,
            int part,
            long at,
            long found) {}

    public record Line(@Nested Row row, @Nested EventCounts.Row count) {}

    /** @param event as the list tells it, without the dates behind the one that is shown */
    public record Listed(Row row, NextEvent event) {
        public Place place() {
            return new Place(row.part(), row.at(), row.id().value());
        }

        private static Listed of(List<Line> lines) {
            var row = lines.getFirst().row();
            return new Listed(
                    row,
                    new NextEvent(
                            row.id(),
                            row.title(),
                            Optional.ofNullable(row.dateId()),
                            Optional.ofNullable(row.startsAt()),
                            row.zone(),
                            row.venueName(),
                            row.currency(),
                            row.part() == OVER,
                            EventCounts.full(
                                    row.id(), lines.stream().map(Line::count).toList())));
        }
    }

    /** Those on sale and those that were. */
    public List<NextEvent> live(Instant now, int most) {
        return read(LIVE, Optional.empty(), Optional.empty(), now, most).stream()
                .map(Listed::event)
                .toList();
    }

    /** @param only of these; empty for all */
    public List<Listed> page(
            Optional<EventFilter.Phase> phase,
            Optional<Set<EventId>> only,
            Optional<Place> after,
            Instant now,
            int most) {
        return read(phase.map(Enum::name).orElse(null), only, after, now, most);
    }

    private List<Listed> read(
            @Nullable String phase, Optional<Set<EventId>> only, Optional<Place> after, Instant now, int most) {
        return database
                .sql()
                .createQuery(SQL)
                .bind("now", now)
                .bind("phase", phase)
                .bind("part", after.map(Place::part).orElse(null))
                .bind("at", after.map(Place::at).orElse(null))
                .bind("id", after.map(Place::id).orElse(null))
                .bind("most", most)
                .bind("everywhere", only.isEmpty())
                .bindArray(
                        "only",
                        UUID.class,
                        only.orElse(Set.of()).stream().map(EventId::value).toArray())
                .mapTo(Line.class)
                .collect(groupingBy(line -> line.row().id(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Listed::of)
                .toList();
    }
}
