package dev.bilten.analytics.app;

import dev.bilten.analytics.api.Answer;
import dev.bilten.analytics.api.Sales;
import dev.bilten.analytics.api.TodayFigures;
import dev.bilten.analytics.domain.Days;
import dev.bilten.analytics.infra.Counts;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Today's sales beside those of the same weekday last week. */
@Service
public class TodaySales {
    private final ClickHouseAnalytics warehouse;
    private final Counts counts;

    @Inject
    public TodaySales(ClickHouseAnalytics warehouse, Counts counts) {
        this.warehouse = warehouse;
        this.counts = counts;
    }

    public Answer<TodayFigures> execute(TenantContext tenant, ZoneId zone, Instant now) {
        var days = Days.at(now, zone);
        return warehouse.ask(() -> new TodayFigures(
                sales(tenant, days.today(), days.now()),
                sales(tenant, days.lastWeek(), days.lastWeekNow()),
                sales(tenant, days.lastWeek(), days.lastWeekEnd())));
    }

    private Sales sales(TenantContext tenant, Instant from, Instant to) {
        return counts.sales(new Counts.Range(tenant.id(), Optional.empty(), from, to));
    }
}
