package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.infra.KeptCatalog;
import dev.bilten.catalog.infra.Quotas;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers {@link Assortments}. */
@Service
@Transactional
public class ReadAssortment implements Assortments {
    private final KeptCatalog kept;
    private final Quotas quotas;

    @Inject
    public ReadAssortment(KeptCatalog kept, Quotas quotas) {
        this.kept = kept;
        this.quotas = quotas;
    }

    @Override
    public Optional<Assortment> of(TenantContext tenant, EventId id) {
        return kept.of(tenant, id).map(KeptCatalog.Kept::assortment);
    }

    @Override
    public List<Quota> quotas(TenantContext tenant, EventId event, Collection<Item> items) {
        var dates = items.stream().flatMap(item -> item.date().stream()).collect(Collectors.toSet());
        return quotas.on(event, dates);
    }

    @Override
    public EventRules rules(TenantContext tenant, EventId event) {
        return of(tenant, event).map(Assortment::rules).orElse(EventRules.PLAIN);
    }
}
