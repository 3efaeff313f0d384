package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the events of a cart or an order sell, read together. */
@Service
public class ReadSold {
    private final Assortments assortments;

    @Inject
    public ReadSold(Assortments assortments) {
        this.assortments = assortments;
    }

    public Map<EventId, Assortment> of(TenantContext tenant, Collection<EventId> events) {
        var sold = new HashMap<EventId, Assortment>();
        events.forEach(event -> assortments.of(tenant, event).ifPresent(its -> sold.put(event, its)));
        return sold;
    }

    /** For a page that lets staff choose; an event that is gone is left out. */
    @Transactional
    public List<Assortment> all(TenantContext tenant, Collection<EventId> events) {
        return events.stream()
                .flatMap(event -> assortments.of(tenant, event).stream())
                .toList();
    }
}
