package dev.bilten.admin.overview;

import dev.bilten.analytics.api.Answer;
import dev.bilten.analytics.api.Sales;
import dev.bilten.analytics.api.TodayFigures;
import dev.bilten.analytics.app.TodaySales;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What today is compared with, where the warehouse can be asked. */
@Service
public class LastWeek {
    private final TodaySales sales;

    @Inject
    public LastWeek(TodaySales sales) {
        this.sales = sales;
    }

    Optional<Sales> soFar(TenantContext tenant, ZoneId zone, Instant now) {
        return switch (sales.execute(tenant, zone, now)) {
            case Answer.Figures<TodayFigures>(var figures) -> Optional.of(figures.lastWeekSoFar());
            case Answer.Unavailable<TodayFigures> _ -> Optional.empty();
        };
    }
}
