package dev.bilten.catalog.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Category;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Text;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands beside the products of an event: rules, categories, dates, and what its quotas count. */
@Service
public class AssortmentRows {
    private static final Json.Onto<EventRules> EVENT_RULES = Json.onto(EventRules.PLAIN);

    private final Database database;

    @Inject
    public AssortmentRows(Database database) {
        this.database = database;
    }

    public record CategoryRow(
            CategoryId id, EventId eventId, Text name, Text description, int place, boolean addOn, long version) {
        Category category() {
            return new Category(id, eventId, name, description, place, addOn, version);
        }
    }

    public record DateRow(
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
                    Json.read(prices, new TypeReference<Map<UUID, Long>>() {}),
                    version);
        }
    }

    public record CountedRow(
            QuotaId quotaId,
            @Nullable DateId dateId,
            ProductId productId,
            @Nullable VariationId variationId) {
        Assortment.Counted counted() {
            return new Assortment.Counted(
                    quotaId, Optional.ofNullable(dateId), productId, Optional.ofNullable(variationId));
        }
    }

    public EventRules rules(EventId event) {
        return database.sql()
                .createQuery("select cast(rules as text) from event where id = :event")
                .bind("event", event)
                .mapTo(String.class)
                .findOne()
                .map(json -> EVENT_RULES.read(json))
                .orElse(EventRules.PLAIN);
    }

    public List<Category> categories(EventId event) {
        return database.sql()
                .createQuery("""
                        select id, event_id, name, description, place, add_on, version
                        from category where event_id = :event order by place, id""")
                .bind("event", event)
                .mapTo(CategoryRow.class)
                .map(CategoryRow::category)
                .list();
    }

    public List<EventDate> dates(EventId event) {
        return database.sql()
                .createQuery("""
                        select id, event_id, title, starts_at, ends_at, sale_from, sale_until, active,
                               cast(prices as text) as prices, version
                        from event_date where event_id = :event order by starts_at, id""")
                .bind("event", event)
                .mapTo(DateRow.class)
                .map(DateRow::date)
                .list();
    }

    public List<Assortment.Counted> counted(EventId event) {
        return database.sql()
                .createQuery("""
                        select qp.quota_id, q.date_id, qp.product_id, qp.variation_id
                        from quota_product qp join quota q on q.id = qp.quota_id
                        where q.event_id = :event""")
                .bind("event", event)
                .mapTo(CountedRow.class)
                .map(CountedRow::counted)
                .list();
    }

    public Set<QuotaId> quotas(EventId event) {
        return database.sql()
                .createQuery("select id from quota where event_id = :event")
                .bind("event", event)
                .mapTo(QuotaId.class)
                .set();
    }
}
