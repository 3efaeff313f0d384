package dev.bilten.analytics.app;

import dev.bilten.analytics.api.Answer;
import dev.bilten.analytics.api.ScansHour;
import dev.bilten.analytics.domain.Hours;
import dev.bilten.analytics.infra.Counts;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the doors answered by hour, quiet hours included; 92 days at most. */
@Service
public class ScansPerHour {
    private final ClickHouseAnalytics warehouse;
    private final Counts counts;
    private final Catalog catalog;

    @Inject
    public ScansPerHour(ClickHouseAnalytics warehouse, Counts counts, Catalog catalog) {
        this.warehouse = warehouse;
        this.counts = counts;
        this.catalog = catalog;
    }

    /** By the hours of the event's own zone; of all events together, by those of UTC. */
    public Answer<List<ScansHour>> execute(TenantContext tenant, Optional<EventId> event, Instant from, Instant to) {
        ZoneId zone =
                event.flatMap(id -> catalog.event(tenant, id)).map(Event::zone).orElse(ZoneId.of("UTC"));
        var hours = new Hours(from, to, zone);
        return warehouse.ask(() -> {
            var range = new Counts.Range(tenant.id(), event, hours.from(), hours.to());
            return hours.fill(
                    counts.scansPerHour(range, zone),
                    (start, scans) -> new ScansHour(start, scans.entered(), scans.refused()),
                    new Counts.Scans(0, 0));
        });
    }
}
