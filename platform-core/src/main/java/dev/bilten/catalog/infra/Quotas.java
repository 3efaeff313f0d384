package dev.bilten.catalog.infra;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The quota tables as the organizer edits them; stock itself moves in {@link QuotaStock}. */
@Service
public class Quotas {
    private final Database database;

    @Inject
    public Quotas(Database database) {
        this.database = database;
    }

    public record Row(
            QuotaId id,
            EventId eventId,
            @Nullable DateId dateId,
            String name,
            @Nullable Integer size,
            int held,
            int sold,
            int blocked,
            int promised,
            int allotted,
            int beyond,
            boolean closed,
            boolean closeOnSellOut,
            long version) {
        Quota quota(Set<Quota.Scope> items) {
            return new Quota(
                    id,
                    eventId,
                    Optional.ofNullable(dateId),
                    name,
                    Optional.ofNullable(size),
                    new Quota.Counts(held, sold, blocked, promised, allotted, beyond),
                    closed,
                    closeOnSellOut,
                    items,
                    version);
        }
    }

    public record ScopeRow(
            QuotaId quotaId, ProductId productId, @Nullable VariationId variationId) {
        Quota.Scope scope() {
            return new Quota.Scope(productId, Optional.ofNullable(variationId));
        }
    }

    public record Left(ProductId productId, @Nullable Integer spare) {}

    public void add(QuotaId id, EventId event, String name, Optional<Integer> size, Instant now) {
        database.sql()
                .createUpdate("""
                        insert into quota (id, event_id, name, size, created_at)
                        values (:id, :event, :name, cast(:size as int), :now)""")
                .bind("id", id)
                .bind("event", event)
                .bind("name", name)
                .bind("size", size.orElse(null))
                .bind("now", now)
                .execute();
    }

    public void assign(QuotaId quota, Set<Quota.Scope> items) {
        database.sql()
                .createUpdate("delete from quota_product where quota_id = :quota")
                .bind("quota", quota)
                .execute();
        var batch = database.sql().prepareBatch("""
                insert into quota_product (quota_id, product_id, variation_id)
                values (:quota, :product, cast(:variation as uuid))""");
        items.forEach(item -> batch.bind("quota", quota)
                .bind("product", item.product())
                .bind("variation", item.variation().map(VariationId::value).orElse(null))
                .add());
        if (!items.isEmpty()) {
            batch.execute();
        }
    }

    /** False when more is held and sold than the new size has room for. */
    public boolean resize(QuotaId id, String name, Optional<Integer> size) {
        return database.sql()
                        .createUpdate("""
                                update quota set name = :name, size = cast(:size as int), version = version + 1
                                where id = :id and (cast(:size as int) is null or held + sold + blocked + promised + allotted <= cast(:size as int))""")
                        .bind("id", id)
                        .bind("name", name)
                        .bind("size", size.orElse(null))
                        .execute()
                == 1;
    }

    public Optional<Quota> byId(QuotaId id) {
        return rows("where q.id = :value", id.value()).stream().findFirst();
    }

    public List<Quota> of(EventId event) {
        return rows("where q.event_id = :value", event.value());
    }

    private List<Quota> rows(String where, UUID value) {
        var rows = database.sql()
                .createQuery("""
                        select q.id, q.event_id, q.date_id, q.name, q.size, q.held, q.sold, q.blocked, q.promised, q.allotted,
                               q.beyond, q.closed, q.close_on_sell_out, q.version
                        from quota q %s order by q.created_at, q.id""".formatted(where))
                .bind("value", value)
                .mapTo(Row.class)
                .list();
        var items = database.sql()
                .createQuery("""
                        select qp.quota_id, qp.product_id, qp.variation_id
                        from quota_product qp join quota q on q.id = qp.quota_id %s""".formatted(where))
                .bind("value", value)
                .mapTo(ScopeRow.class)
                .collect(groupingBy(ScopeRow::quotaId, mapping(ScopeRow::scope, toSet())));
        return rows.stream()
                .map(row -> row.quota(items.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    /** The scarcest quota of each product, for a whole event in one grouped query. */
    public Map<ProductId, Integer> left(EventId event) {
        return database.sql()
                .createQuery("""
                        select p.id as product_id,
                               case when count(qp.quota_id) = 0 then 0
                                    else min(case when q.closed then 0 else
                                      greatest(q.size - q.held - q.sold - q.blocked - q.promised - q.allotted, 0) end)
                               end as spare
                        from product p
                        left join quota_product qp on qp.product_id = p.id
                        left join quota q on q.id = qp.quota_id
                        where p.event_id = :event group by p.id""")
                .bind("event", event)
                .mapTo(Left.class)
                .filter(row -> row.spare() != null)
                .collect(toMap(Left::productId, row -> row.spare() == null ? 0 : row.spare()));
    }
}
