package dev.bilten.catalog.infra;

import static java.util.stream.Collectors.toMap;

import dev.bilten.catalog.api.Availability;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is left, for a whole page at once. */
@Service
public class Rooms {
    /**
     * The quotas of the page first, then what each of them counts: a series has a quota per date, and reading all that count a
     * product would read thousands to find one.
     */
    private static final String SCARCEST = """
            with item as (
              select p.id as product_id, v.id as variation_id,
                     case when coalesce(cast(p.terms ->> 'acrossDates' as boolean), false) then null
                          else cast(:date as uuid) end as date_id
              from product p left join variation v on v.product_id = p.id
              where p.event_id = :event),
            quotas as materialized (
              select q.id, q.date_id, q.size, q.held, q.sold, q.blocked, q.promised, q.allotted, q.beyond, q.closed,
                     case when q.closed then 0 when q.size is not null
                          then greatest(q.size - q.held - q.sold - q.blocked - q.promised - q.allotted, 0) end as spare
              from quota q where q.event_id = :event and (q.date_id is null or q.date_id = cast(:date as uuid))),
            counted as (
              select q.*, qp.product_id, qp.variation_id
              from quotas q join quota_product qp on qp.quota_id = q.id)
            select distinct on (i.product_id, i.variation_id) i.product_id, i.variation_id, i.date_id, c.id as quota_id, c.size,
                   c.spare, coalesce(c.held, 0) as held, coalesce(c.sold, 0) as sold, coalesce(c.blocked, 0) as blocked,
                   coalesce(c.promised, 0) as promised, coalesce(c.allotted, 0) as allotted, coalesce(c.beyond, 0) as beyond,
                   coalesce(c.closed, false) as closed
            from item i
            left join counted c on c.product_id = i.product_id
              and (c.variation_id is null or c.variation_id = i.variation_id)
              and (c.date_id is null or c.date_id = i.date_id)
            order by i.product_id, i.variation_id, c.spare nulls last, c.id""";

    private final Database database;

    @Inject
    public Rooms(Database database) {
        this.database = database;
    }

    public record Row(
            ProductId productId,
            @Nullable VariationId variationId,
            @Nullable DateId dateId,
            @Nullable QuotaId quotaId,
            @Nullable Integer size,
            @Nullable Integer spare,
            int held,
            int sold,
            int blocked,
            int promised,
            int allotted,
            int beyond,
            boolean closed) {
        Item item() {
            return new Item(productId, Optional.ofNullable(variationId), Optional.ofNullable(dateId));
        }

        /** Without any quota there is nothing to sell; with unlimited ones alone there is no end. */
        Availability.Room room() {
            return new Availability.Room(
                    quotaId == null ? Optional.of(0) : Optional.ofNullable(spare),
                    closed,
                    Optional.ofNullable(quotaId),
                    new Quota.Counts(held, sold, blocked, promised, allotted, beyond),
                    Optional.ofNullable(size));
        }
    }

    public Availability of(EventId event, Optional<DateId> date) {
        return new Availability(database.sql()
                .createQuery(SCARCEST)
                .bind("event", event)
                .bind("date", date.map(DateId::value).orElse(null))
                .mapTo(Row.class)
                .collect(toMap(Row::item, Row::room)));
    }
}
