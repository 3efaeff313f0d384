package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Checklist;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.Products;
import dev.bilten.catalog.infra.Quotas;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.extensions.api.Gateways;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Everything the workspace of one event shows. */
@Service
public class ReadEvent {
    private final Events events;
    private final Products products;
    private final Quotas quotas;
    private final Gateways gateways;

    @Inject
    public ReadEvent(Events events, Products products, Quotas quotas, Gateways gateways) {
        this.events = events;
        this.products = products;
        this.quotas = quotas;
        this.gateways = gateways;
    }

    /** @param quotas those that are for no single date */
    public record Workspace(Event event, List<Product> products, List<Quota> quotas, Checklist checklist) {}

    @Transactional
    public Optional<Workspace> execute(TenantContext tenant, EventId id) {
        return events.byId(id).map(event -> {
            var sold = products.of(event);
            boolean canBePaid = !gateways.offered(tenant).isEmpty();
            var checklist = Checklist.of(
                    event,
                    sold,
                    quotas.counted(id),
                    canBePaid,
                    Clock.systemUTC().instant());
            return new Workspace(event, sold, quotas.of(id, Optional.empty()), checklist);
        });
    }
}
