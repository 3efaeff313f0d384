package dev.bilten.catalog.infra;

import static java.util.stream.Collectors.groupingBy;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.Variation;
import dev.bilten.catalog.api.VariationDraft;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The kinds of products. */
@Service
public class Variations {
    private final Database database;

    @Inject
    public Variations(Database database) {
        this.database = database;
    }

    public record Row(
            VariationId id,
            ProductId productId,
            Text name,
            Text description,
            @Nullable Long priceMinor,
            @Nullable Instant saleFrom,
            @Nullable Instant saleUntil,
            int place,
            boolean active,
            long version) {
        Variation variation(Currency currency) {
            return new Variation(
                    id,
                    productId,
                    name,
                    description,
                    Optional.ofNullable(priceMinor).map(minor -> new Money(minor, currency)),
                    new SaleWindow(Optional.ofNullable(saleFrom), Optional.ofNullable(saleUntil)),
                    place,
                    active,
                    version);
        }
    }

    /** All of an event by their product, in their order. */
    public Map<ProductId, List<Variation>> of(EventId event, Currency currency) {
        return database.sql()
                .createQuery("""
                        select v.id, v.product_id, v.name, v.description, v.price_minor, v.sale_from, v.sale_until, v.place,
                               v.active, v.version
                        from variation v join product p on p.id = v.product_id
                        where p.event_id = :event order by v.place, v.id""")
                .bind("event", event)
                .mapTo(Row.class)
                .map(row -> row.variation(currency))
                .collect(groupingBy(Variation::product));
    }

    public void add(VariationId id, ProductId product, VariationDraft draft, Instant now) {
        facts(database.sql().createUpdate("""
                        insert into variation (id, product_id, name, description, price_minor, sale_from, sale_until, place,
                                               active, created_at)
                        values (:id, :product, :name, :description, cast(:price as bigint), cast(:from as timestamptz),
                                cast(:until as timestamptz),
                                (select coalesce(max(place) + 1, 0) from variation where product_id = :product), :active,
                                :now)"""), draft)
                .bind("id", id)
                .bind("product", product)
                .bind("now", now)
                .execute();
    }

    /** False when it is at another version by now. */
    public boolean edit(VariationId id, long version, VariationDraft draft) {
        return facts(database.sql().createUpdate("""
                                update variation set name = :name, description = :description,
                                       price_minor = cast(:price as bigint), sale_from = cast(:from as timestamptz),
                                       sale_until = cast(:until as timestamptz), active = :active, version = version + 1
                                where id = :id and version = :version"""), draft)
                        .bind("id", id)
                        .bind("version", version)
                        .execute()
                == 1;
    }

    private static Update facts(Update update, VariationDraft draft) {
        return update.bind("name", draft.name())
                .bind("description", draft.description())
                .bind("price", draft.priceMinor().orElse(null))
                .bind("from", draft.sale().from().orElse(null))
                .bind("until", draft.sale().until().orElse(null))
                .bind("active", draft.active());
    }
}
