package dev.bilten.catalog.infra;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
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
            @Nested QuotaColumns.Full full,
            boolean closeOnSellOut,
            long version) {
        Quota quota(Set<Quota.Scope> items) {
            return new Quota(
                    id,
                    eventId,
                    Optional.ofNullable(dateId),
                    name,
                    Optional.ofNullable(full.size()),
                    full.counts(),
                    full.closed(),
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

    public void add(QuotaId id, EventId event, QuotaDraft draft, Quota.Counts counts, Instant now) {
        facts(database.sql().createUpdate("""
                        insert into quota (id, event_id, date_id, name, size, close_on_sell_out, held, sold, beyond, created_at)
                        values (:id, :event, cast(:date as uuid), :name, cast(:size as int), :closeOnSellOut, :held, :sold,
                                :beyond, :now)"""), draft, counts)
                .bind("id", id)
                .bind("event", event)
                .bind("now", now)
                .execute();
    }

    /**
     * Locks everything that counts one of these products, in the order everybody locks in: what is bought meanwhile waits for
     * the new scopes.
     */
    public void lock(Set<ProductId> products) {
        database.sql()
                .createQuery("""
                        select id from quota where id in (select quota_id from quota_product where product_id = any(:products))
                        order by id for update""")
                .bindArray(
                        "products",
                        UUID.class,
                        products.stream().map(ProductId::value).toList())
                .mapTo(UUID.class)
                .list();
    }

    public void lock(QuotaId id) {
        database.sql()
                .createQuery("select id from quota where id = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .list();
    }

    public void assign(QuotaId quota, Set<Quota.Scope> items) {
        database.sql()
                .createUpdate("delete from quota_product where quota_id = :quota")
                .bind("quota", quota)
                .execute();
        var batch = database.sql().prepareBatch("""
                insert into quota_product (quota_id, product_id, variation_id, date_id)
                select id, :product, cast(:variation as uuid), date_id from quota where id = :quota""");
        items.forEach(item -> batch.bind("quota", quota)
                .bind("product", item.product())
                .bind("variation", item.variation().map(VariationId::value).orElse(null))
                .add());
        if (!items.isEmpty()) {
            batch.execute();
        }
    }

    /** False when more is taken than the new size has room for; {@code counts} is what the new scopes count. */
    public boolean edit(QuotaId id, QuotaDraft draft, Quota.Counts counts) {
        return facts(database.sql().createUpdate("""
                                update quota set name = :name, size = cast(:size as int), date_id = cast(:date as uuid),
                                       close_on_sell_out = :closeOnSellOut, held = :held, sold = :sold, beyond = :beyond,
                                       version = version + 1
                                where id = :id and (cast(:size as int) is null
                                  or :held + :sold + blocked + promised + allotted <= cast(:size as int))"""), draft, counts)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    private static Update facts(Update update, QuotaDraft draft, Quota.Counts counts) {
        return update.bind("name", draft.name())
                .bind("size", draft.size().orElse(null))
                .bind("date", draft.date().map(DateId::value).orElse(null))
                .bind("closeOnSellOut", draft.closeOnSellOut())
                .bind("held", counts.held())
                .bind("sold", counts.sold())
                .bind("beyond", counts.beyond());
    }

    /** False when there is no such quota in the event. */
    public boolean close(EventId event, QuotaId id, boolean closed) {
        return database.sql()
                        .createUpdate("""
                                update quota set closed = :closed, version = version + 1
                                where id = :id and event_id = :event""")
                        .bind("closed", closed)
                        .bind("id", id)
                        .bind("event", event)
                        .execute()
                == 1;
    }

    public Optional<Quota> byId(QuotaId id) {
        return rows("where q.id = :value", id.value()).stream().findFirst();
    }

    /** Those of an event that are for one of these dates, and those that are for no single one. */
    public List<Quota> on(EventId event, Set<DateId> dates) {
        var ids = dates.stream().map(DateId::value).toList();
        return rows(
                "where q.event_id = :value and (q.date_id is null or q.date_id = any(:dates))",
                query -> query.bind("value", event).bindArray("dates", UUID.class, ids));
    }

    /** Those of one date, or those that are for no single one. */
    public List<Quota> of(EventId event, Optional<DateId> date) {
        return date.isEmpty()
                ? rows("where q.event_id = :value and q.date_id is null", event.value())
                : rows("where q.date_id = :value", date.get().value()).stream()
                        .filter(quota -> quota.event().equals(event))
                        .toList();
    }

    /** The products that any quota counts. */
    public Set<ProductId> counted(EventId event) {
        return database.sql()
                .createQuery("""
                        select id from product p
                        where event_id = :event and exists (select from quota_product qp where qp.product_id = p.id)""")
                .bind("event", event)
                .mapTo(ProductId.class)
                .set();
    }

    private List<Quota> rows(String where, UUID value) {
        return rows(where, query -> query.bind("value", value));
    }

    private List<Quota> rows(String where, UnaryOperator<Query> bound) {
        var rows = bound.apply(database.sql().createQuery("""
                        select q.id, q.event_id, q.date_id, q.name, q.close_on_sell_out, q.version, %s
                        from quota q %s order by q.created_at, q.id""".formatted(QuotaColumns.of("q"), where)))
                .mapTo(Row.class)
                .list();
        var items = bound.apply(database.sql().createQuery("""
                        select qp.quota_id, qp.product_id, qp.variation_id
                        from quota_product qp join quota q on q.id = qp.quota_id %s""".formatted(where)))
                .mapTo(ScopeRow.class)
                .collect(groupingBy(ScopeRow::quotaId, mapping(ScopeRow::scope, toSet())));
        return rows.stream()
                .map(row -> row.quota(items.getOrDefault(row.id(), Set.of())))
                .toList();
    }
}
