package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The product table. */
@Service
public class Products {
    private final Database database;
    private final Variations variations;

    @Inject
    public Products(Database database, Variations variations) {
        this.database = database;
        this.variations = variations;
    }

    public void add(ProductRow product) {
        database.entities().persist(product);
        database.entities().flush();
    }

    public Optional<ProductRow> toEdit(ProductId id) {
        return Optional.ofNullable(
                database.entities().find(ProductRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    public List<Product> of(Event event) {
        var kinds = variations.of(event.id(), event.currency());
        return database.entities()
                .createQuery(
                        "select p from ProductRow p where p.eventId = :event order by p.place, p.id", ProductRow.class)
                .setParameter("event", event.id().value())
                .getResultStream()
                .map(row -> row.product(event.currency(), kinds.getOrDefault(row.id(), List.of())))
                .toList();
    }

    public Optional<Product> one(Event event, ProductId id) {
        return of(event).stream().filter(product -> product.id().equals(id)).findFirst();
    }

    public int next(EventId event) {
        return database.sql()
                .createQuery("select coalesce(max(place) + 1, 0) from product where event_id = :event")
                .bind("event", event)
                .mapTo(Integer.class)
                .one();
    }
}
