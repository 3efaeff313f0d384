package dev.bilten.catalog.infra;

import static java.util.stream.Collectors.groupingBy;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.NextEvent;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.catalog.domain.CountedOnce;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Text;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The events that come next with all that counts their tickets, in one statement. What is only added to a ticket takes no place. */
@Service
public class NextEvents {
    private static final String SQL = """
            with shown as (
              select e.id, e.title, d.id as date_id, coalesce(d.starts_at, e.starts_at) as starts_at, e.zone, e.venue_name,
                     e.currency,
                     case when e.series then d.id is null else coalesce(e.ends_at, e.starts_at) <= :now end as over
              from event e left join lateral (
                select id, starts_at from event_date
                where event_id = e.id and active and coalesce(ends_at, starts_at) > :now and e.series
                order by starts_at, id limit 1) d on true
              where e.state = 'LIVE'
              order by over, starts_at, id limit :most),
            counting as (
              select q.*, qp.product_id, qp.variation_id
              from shown s join quota q on q.event_id = s.id and (q.date_id is null or q.date_id = s.date_id)
              join quota_product qp on qp.quota_id = q.id
              join product p on p.id = qp.product_id left join category c on c.id = p.category_id
              where p.active and not coalesce(c.add_on, false))
            select s.id, s.title, s.date_id, s.starts_at, s.zone, s.venue_name, s.currency, s.over, c.id as quota_id,
                   c.date_id as quota_date, c.size, coalesce(c.held, 0) as held, coalesce(c.sold, 0) as sold,
                   coalesce(c.blocked, 0) as blocked, coalesce(c.promised, 0) as promised, coalesce(c.allotted, 0) as allotted,
                   coalesce(c.beyond, 0) as beyond, coalesce(c.closed, false) as closed, c.product_id, c.variation_id
            from shown s left join counting c on c.event_id = s.id
            order by s.over, s.starts_at, s.id, c.id""";

    private final Database database;

    @Inject
    public NextEvents(Database database) {
        this.database = database;
    }

    public record Row(
            EventId id,
            Text title,
            @Nullable DateId dateId,
            @Nullable Instant startsAt,
            ZoneId zone,
            String venueName,
            Currency currency,
            boolean over,
            @Nullable QuotaId quotaId,
            @Nullable DateId quotaDate,
            @Nullable Integer size,
            int held,
            int sold,
            int blocked,
            int promised,
            int allotted,
            int beyond,
            boolean closed,
            @Nullable ProductId productId,
            @Nullable VariationId variationId) {

        private NextEvent event(List<Row> all) {
            var quotas = all.stream()
                    .filter(row -> row.quotaId != null)
                    .collect(groupingBy(row -> Objects.requireNonNull(row.quotaId)))
                    .values()
                    .stream()
                    .map(scopes -> scopes.getFirst().quota(scopes))
                    .toList();
            return new NextEvent(
                    id,
                    title,
                    Optional.ofNullable(dateId),
                    Optional.ofNullable(startsAt),
                    zone,
                    venueName,
                    currency,
                    over,
                    CountedOnce.of(quotas));
        }

        private Quota quota(List<Row> scopes) {
            return new Quota(
                    Objects.requireNonNull(quotaId),
                    id,
                    Optional.ofNullable(quotaDate),
                    "",
                    Optional.ofNullable(size),
                    new Quota.Counts(held, sold, blocked, promised, allotted, beyond),
                    closed,
                    false,
                    scopes.stream().map(Row::scope).collect(Collectors.toSet()),
                    0);
        }

        private Quota.Scope scope() {
            return new Quota.Scope(Objects.requireNonNull(productId), Optional.ofNullable(variationId));
        }
    }

    /** Those on sale, the next first, those that are over last. */
    public List<NextEvent> at(Instant now, int most) {
        return database
                .sql()
                .createQuery(SQL)
                .bind("now", now)
                .bind("most", most)
                .mapTo(Row.class)
                .collect(groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(rows -> rows.getFirst().event(rows))
                .toList();
    }
}
