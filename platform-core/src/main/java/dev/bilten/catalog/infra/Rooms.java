package dev.bilten.catalog.infra;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.bilten.catalog.api.Availability;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** What is left, for a whole page at once. */
@Service
public class Rooms {
    /**
     * The quotas of the page first, then what each of them counts: a series has a quota per date, and reading all that count a
     * product would read thousands to find one. A bundle needs the quotas of what it contains, too.
     */
    private static final String NEEDED =
            """
            with own as (
              select p.id, p.terms -> 'bundle' as bundle,
                     case when coalesce(cast(p.terms ->> 'acrossDates' as boolean), false) then null
                          else cast(:date as uuid) end as date_id
              from product p where p.event_id = :event),
            item as (
              select o.id as product_id, v.id as variation_id, o.date_id, o.bundle
              from own o left join variation v on v.product_id = o.id),
            contents as (
              select product_id, variation_id, date_id, product_id as its, variation_id as kind, date_id as day, 1 as n from item
              union all
              select i.product_id, i.variation_id, i.date_id, part.product, part.variation,
                     case when o.date_id is not null then i.date_id end, part.count
              from item i
              cross join lateral jsonb_to_recordset(case when jsonb_typeof(i.bundle) = 'array' then i.bundle else '[]' end)
                as part (product uuid, variation uuid, count int)
              join own o on o.id = part.product),
            quotas as materialized (
              select q.id, q.date_id,""" + QuotaColumns.of("q") + """
              from quota q where q.event_id = :event and (q.date_id is null or q.date_id = cast(:date as uuid))),
            counted as (
              select q.*, qp.product_id, qp.variation_id
              from quotas q join quota_product qp on qp.quota_id = q.id)
            select i.product_id, i.variation_id, i.date_id, cast(sum(i.n) as int) as n,
                   exists (select from waiting w where w.event_id = :event and w.state = 'WAITING') as awaited,
                   c.id as quota_id,""" + QuotaColumns.orNone("c") + """
            from contents i
            left join counted c on c.product_id = i.its
              and (c.variation_id is null or c.variation_id = i.kind)
              and (c.date_id is null or c.date_id = i.day)
            group by i.product_id, i.variation_id, i.date_id, c.id,""" + QuotaColumns.of("c");

    private final Database database;

    @Inject
    public Rooms(Database database) {
        this.database = database;
    }

    /**
     * A quota that an item needs.
     *
     * @param n so many places of it for each
     * @param quotaId null where something of the item is counted by none
     */
    public record Row(
            ProductId productId,
            @Nullable VariationId variationId,
            @Nullable DateId dateId,
            int n,
            @Nullable QuotaId quotaId,
            @Nested QuotaColumns.Full full,
            boolean awaited) {
        Item item() {
            return new Item(productId, Optional.ofNullable(variationId), Optional.ofNullable(dateId));
        }

        /** Without any quota there is nothing to sell; with unlimited ones alone there is no end. */
        Availability.Room room(Map<QuotaId, Integer> due) {
            return new Availability.Room(
                    left(due),
                    full.closed(),
                    Optional.ofNullable(quotaId),
                    full.counts(),
                    Optional.ofNullable(full.size()));
        }

        private Optional<Integer> left(Map<QuotaId, Integer> due) {
            if (quotaId == null || full.closed()) {
                return Optional.of(0);
            }
            return Optional.ofNullable(full.size())
                    .map(all -> Math.max(0, all - full.counts().taken() - due.getOrDefault(quotaId, 0)) / n);
        }
    }

    /** @param due what of its quotas is for people who wait, asked only where somebody waits */
    public Availability of(EventId event, Optional<DateId> date, Ahead.Due due) {
        var rows = database.sql()
                .createQuery(NEEDED)
                .bind("event", event)
                .bind("date", date.map(DateId::value).orElse(null))
                .mapTo(Row.class)
                .list();
        var places = rows.stream().anyMatch(Row::awaited) ? due.in(event) : Map.<QuotaId, Integer>of();
        return new Availability(rows.stream().collect(groupingBy(Row::item)).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, item -> scarcest(item.getValue(), places))));
    }

    private static Availability.Room scarcest(List<Row> quotas, Map<QuotaId, Integer> due) {
        return quotas.stream()
                .map(row -> row.room(due))
                .min(Comparator.comparing(
                                (Availability.Room room) -> room.left().orElse(Integer.MAX_VALUE))
                        .thenComparing(
                                room -> room.quota().map(QuotaId::toString).orElse("")))
                .orElseThrow();
    }
}
