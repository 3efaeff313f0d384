package dev.bilten.catalog.infra;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaOfDates;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The quotas of all dates of a series by their names: twenty thousand of them are few lines. */
@Service
public class QuotaNames {
    private final Database database;

    @Inject
    public QuotaNames(Database database) {
        this.database = database;
    }

    public record Row(
            String name,
            int dates,
            @Nullable Integer smallest,
            @Nullable Integer largest,
            int sold,
            int held) {
        QuotaOfDates quota(Set<Quota.Scope> items) {
            return new QuotaOfDates(
                    name, dates, Optional.ofNullable(smallest), Optional.ofNullable(largest), sold, held, items);
        }
    }

    public record ItemRow(
            String name, ProductId productId, @Nullable VariationId variationId) {
        Quota.Scope scope() {
            return new Quota.Scope(productId, Optional.ofNullable(variationId));
        }
    }

    public List<QuotaOfDates> of(EventId event) {
        var items = database.sql()
                .createQuery("""
                        select distinct q.name, qp.product_id, qp.variation_id
                        from quota q join quota_product qp on qp.quota_id = q.id
                        where q.event_id = :event and q.date_id is not null""")
                .bind("event", event)
                .mapTo(ItemRow.class)
                .collect(groupingBy(ItemRow::name, mapping(ItemRow::scope, toSet())));
        return database.sql()
                .createQuery("""
                        select name, cast(count(distinct date_id) as int) as dates, min(size) as smallest,
                               case when count(*) = count(size) then max(size) end as largest,
                               cast(sum(sold) as int) as sold, cast(sum(held) as int) as held
                        from quota where event_id = :event and date_id is not null group by name order by name""")
                .bind("event", event)
                .mapTo(Row.class)
                .map(row -> row.quota(items.getOrDefault(row.name(), Set.of())))
                .list();
    }
}
