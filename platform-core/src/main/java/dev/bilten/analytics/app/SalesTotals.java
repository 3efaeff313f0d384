package dev.bilten.analytics.app;

import dev.bilten.analytics.api.Answer;
import dev.bilten.analytics.api.Sales;
import dev.bilten.analytics.infra.Counts;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Everything sold in a stretch of time, of one event or of all. */
@Service
public class SalesTotals {
    private final ClickHouseAnalytics warehouse;
    private final Counts counts;

    @Inject
    public SalesTotals(ClickHouseAnalytics warehouse, Counts counts) {
        this.warehouse = warehouse;
        this.counts = counts;
    }

    public Answer<Sales> execute(TenantContext tenant, Optional<EventId> event, Instant from, Instant to) {
        return warehouse.ask(() -> counts.sales(new Counts.Range(tenant.id(), event, from, to)));
    }
}
