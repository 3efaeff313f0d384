package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Availability;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Category;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.FirstInLine;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.infra.DateList;
import dev.bilten.catalog.infra.Dates;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.KeptCatalog;
import dev.bilten.catalog.infra.PricedDates;
import dev.bilten.catalog.infra.Rooms;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Answers {@link Catalog}. */
@Service
@Transactional
public class ReadCatalog implements Catalog {
    private final KeptCatalog kept;
    private final Events events;
    private final Dates dates;
    private final DateList dateList;
    private final PricedDates pricedDates;
    private final Rooms rooms;
    private final FirstInLine firstInLine;

    @Inject
    public ReadCatalog(
            KeptCatalog kept,
            Events events,
            Dates dates,
            DateList dateList,
            PricedDates pricedDates,
            Rooms rooms,
            FirstInLine firstInLine) {
        this.pricedDates = pricedDates;
        this.kept = kept;
        this.events = events;
        this.dates = dates;
        this.dateList = dateList;
        this.rooms = rooms;
        this.firstInLine = firstInLine;
    }

    @Override
    public Optional<Event> event(TenantContext tenant, EventId id) {
        return assortment(tenant, id).map(Assortment::event);
    }

    @Override
    public Optional<Event> eventBySlug(TenantContext tenant, String slug) {
        return kept.bySlug(tenant, slug).map(one -> one.assortment().event());
    }

    @Override
    public List<Event> live(TenantContext tenant) {
        return events.live();
    }

    @Override
    public EventRules rules(TenantContext tenant, EventId event) {
        return assortment(tenant, event).map(Assortment::rules).orElse(EventRules.PLAIN);
    }

    @Override
    public List<Product> products(TenantContext tenant, EventId event) {
        return assortment(tenant, event).map(Assortment::products).orElse(List.of());
    }

    @Override
    public List<Category> categories(TenantContext tenant, EventId event) {
        return assortment(tenant, event).map(Assortment::categories).orElse(List.of());
    }

    @Override
    public Optional<EventDate> date(TenantContext tenant, DateId id) {
        return dates.byId(id);
    }

    @Override
    public List<EventDate> coming(
            TenantContext tenant, EventId event, Instant from, Optional<Instant> until, int most) {
        return dateList.coming(event, from, until, most);
    }

    @Override
    public List<EventDate> priced(TenantContext tenant, EventId event, Instant now) {
        return pricedDates.buyable(event, now);
    }

    @Override
    public List<EventDate> dates(TenantContext tenant, Collection<DateId> ids) {
        return dates.byIds(ids);
    }

    @Override
    public Availability availability(TenantContext tenant, EventId event, Optional<DateId> date) {
        return rooms.of(event, date, its -> firstInLine.places(tenant, Instant.now(), its, List.of()));
    }

    private Optional<Assortment> assortment(TenantContext tenant, EventId event) {
        return kept.of(tenant, event).map(KeptCatalog.Kept::assortment);
    }
}
