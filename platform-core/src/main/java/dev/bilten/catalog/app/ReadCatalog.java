package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Availability;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Category;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.infra.Categories;
import dev.bilten.catalog.infra.Dates;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.Products;
import dev.bilten.catalog.infra.Rooms;
import dev.bilten.catalog.infra.Rules;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Answers {@link Catalog} from the tables. */
@Service
@Transactional
public class ReadCatalog implements Catalog {
    private final Events events;
    private final Rules rules;
    private final Products products;
    private final Categories categories;
    private final Dates dates;
    private final Rooms rooms;

    @Inject
    public ReadCatalog(Events events, Rules rules, Products products, Categories categories, Dates dates, Rooms rooms) {
        this.events = events;
        this.rules = rules;
        this.products = products;
        this.categories = categories;
        this.dates = dates;
        this.rooms = rooms;
    }

    @Override
    public Optional<Event> event(TenantContext tenant, EventId id) {
        return events.byId(id);
    }

    @Override
    public Optional<Event> eventBySlug(TenantContext tenant, String slug) {
        return events.bySlug(slug);
    }

    @Override
    public List<Event> live(TenantContext tenant) {
        return events.live();
    }

    @Override
    public EventRules rules(TenantContext tenant, EventId event) {
        return rules.of(event);
    }

    @Override
    public List<Product> products(TenantContext tenant, EventId event) {
        return events.byId(event).map(products::of).orElse(List.of());
    }

    @Override
    public List<Category> categories(TenantContext tenant, EventId event) {
        return categories.of(event);
    }

    @Override
    public Optional<EventDate> date(TenantContext tenant, DateId id) {
        return dates.byId(id);
    }

    @Override
    public Availability availability(TenantContext tenant, EventId event, Optional<DateId> date) {
        return rooms.of(event, date);
    }
}
