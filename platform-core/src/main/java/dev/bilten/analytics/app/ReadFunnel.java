package dev.bilten.analytics.app;

import dev.bilten.analytics.api.Absence;
import dev.bilten.analytics.api.Answer;
import dev.bilten.analytics.api.Funnel;
import dev.bilten.analytics.api.Funnel.Way;
import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.infra.Counts;
import dev.bilten.analytics.infra.WayRows;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** From a view to a paid order: views from the warehouse, all else from the database, which is there without it. */
@Service
public class ReadFunnel {
    private final Database database;
    private final ClickHouseAnalytics warehouse;
    private final Counts counts;
    private final WayRows rows;

    @Inject
    public ReadFunnel(Database database, ClickHouseAnalytics warehouse, Counts counts, WayRows rows) {
        this.database = database;
        this.warehouse = warehouse;
        this.counts = counts;
        this.rows = rows;
    }

    public Funnel execute(TenantContext tenant, Optional<EventId> event, Period period) {
        var ways = new HashMap<String, Way>();
        database.inTransaction(tenant, () -> rows.carts(event, period)).forEach(way -> ways.put(way.link(), way));
        var range = new Counts.Range(tenant.id(), event, period.begin(), period.end());
        var absence = switch (warehouse.ask(() -> counts.views(range))) {
            case Answer.Figures<Map<String, Long>>(var views) -> {
                views.forEach((link, count) -> ways.merge(link, new Way(link, count, 0, 0, 0), ReadFunnel::both));
                yield Optional.<Absence>empty();
            }
            case Answer.Unavailable<Map<String, Long>>(var why, var _) -> Optional.of(why);
        };
        return new Funnel(
                ways.values().stream()
                        .sorted(Comparator.comparingLong(Way::paid)
                                .thenComparingLong(Way::carts)
                                .thenComparingLong(Way::views)
                                .reversed()
                                .thenComparing(Way::link))
                        .toList(),
                absence);
    }

    private static Way both(Way one, Way two) {
        var sum = one.plus(two);
        return new Way(one.link(), sum.views(), sum.carts(), sum.orders(), sum.paid());
    }
}
