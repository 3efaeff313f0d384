package dev.bilten.ordering.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What carts hold of a quota. */
@Service
public class HeldStock {
    private final Database database;

    @Inject
    public HeldStock(Database database) {
        this.database = database;
    }

    public record Row(int n, @Nullable Instant until) {
        public Optional<Instant> end() {
            return Optional.ofNullable(until);
        }
    }

    public record OfQuota(QuotaId quotaId, int n, @Nullable Instant until) {}

    /** The same for many at once; one that no cart holds anything of is left out. */
    public Map<QuotaId, Row> inCarts(Collection<QuotaId> quotas) {
        return database
                .sql()
                .createQuery("""
                        select q.id as quota_id, cast(sum(l.quantity) as int) as n, max(h.expires_at) as until
                        from hold h
                        join hold_line l on l.hold_id = h.id and l.pot <> 'BEYOND'
                        join quota_product qp on qp.product_id = l.product_id and qp.quota_id = any(:quotas)
                          and (qp.variation_id is null or qp.variation_id = l.variation_id)
                        join quota q on q.id = qp.quota_id and (q.date_id is null or q.date_id = l.date_id)
                        where h.state = 'ACTIVE' group by q.id""")
                .bindArray(
                        "quotas",
                        UUID.class,
                        quotas.stream().map(QuotaId::value).toArray())
                .mapTo(OfQuota.class)
                .stream()
                .collect(Collectors.toMap(OfQuota::quotaId, one -> new Row(one.n(), one.until())));
    }

    public record OfProduct(ProductId id, EventId eventId) {}

    /** The event of each product. */
    public Map<ProductId, EventId> events(Collection<Item> items) {
        return database
                .sql()
                .createQuery("select id, event_id from product where id = any(:products)")
                .bindArray(
                        "products",
                        UUID.class,
                        items.stream()
                                .map(item -> item.product().value())
                                .distinct()
                                .toArray())
                .mapTo(OfProduct.class)
                .stream()
                .collect(Collectors.toMap(OfProduct::id, OfProduct::eventId));
    }

    public Row inCarts(QuotaId quota) {
        return database.sql()
                .createQuery("""
                        select cast(coalesce(sum(l.quantity), 0) as int) as n, max(h.expires_at) as until
                        from hold h
                        join hold_line l on l.hold_id = h.id and l.pot <> 'BEYOND'
                        join quota_product qp on qp.product_id = l.product_id and qp.quota_id = :quota
                          and (qp.variation_id is null or qp.variation_id = l.variation_id)
                        join quota q on q.id = qp.quota_id and (q.date_id is null or q.date_id = l.date_id)
                        where h.state = 'ACTIVE'""")
                .bind("quota", quota)
                .mapTo(Row.class)
                .one();
    }
}
