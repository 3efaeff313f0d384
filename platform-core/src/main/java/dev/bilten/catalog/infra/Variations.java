package dev.bilten.catalog.infra;

import static java.util.stream.Collectors.groupingBy;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.Variation;
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
}
