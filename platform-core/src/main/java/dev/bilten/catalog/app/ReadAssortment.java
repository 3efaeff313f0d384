package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.infra.AssortmentRows;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.Products;
import dev.bilten.catalog.infra.Quotas;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Answers {@link Assortments} from the tables. */
@Service
@Transactional
public class ReadAssortment implements Assortments {
    private final Events events;
    private final Products products;
    private final AssortmentRows rows;
    private final Quotas quotas;

    @Inject
    public ReadAssortment(Events events, Products products, AssortmentRows rows, Quotas quotas) {
        this.events = events;
        this.products = products;
        this.rows = rows;
        this.quotas = quotas;
    }

    @Override
    public Optional<Assortment> of(TenantContext tenant, EventId id) {
        return events.byId(id).map(this::of);
    }

    @Override
    public List<Quota> quotas(TenantContext tenant, EventId event) {
        return quotas.all(event);
    }

    @Override
    public EventRules rules(TenantContext tenant, EventId event) {
        return rows.rules(event);
    }

    private Assortment of(Event event) {
        return new Assortment(
                event,
                rows.rules(event.id()),
                products.of(event),
                rows.categories(event.id()),
                event.series() ? rows.dates(event.id()) : List.of(),
                rows.counted(event.id()));
    }
}
