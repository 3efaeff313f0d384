package dev.bilten.analytics.app;

import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.infra.EventIncome;
import dev.bilten.analytics.infra.SalesSums;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each event of a list has brought in so far, as a sales report of it would say. Nobody waits for it. */
@Service
@Transactional
public class ReadIncome {
    /** Orders that a list is kept waiting for; the sweep adds up the others within minutes. */
    private static final int PATIENCE = 2_000;

    private final EventIncome income;
    private final SalesSums sums;
    private final KeepSales keepSales;

    @Inject
    public ReadIncome(EventIncome income, SalesSums sums, KeepSales keepSales) {
        this.income = income;
        this.sums = sums;
        this.keepSales = keepSales;
    }

    /**
     * Gross, fees included, one amount per currency; an event without sales is not in it. Of the longest period that a report
     * has: what was paid before is not in it.
     *
     * @param zone on whose clock the sums are kept
     * @return empty while too much is not added up yet
     */
    public Optional<Map<EventId, List<Money>>> execute(
            TenantContext tenant, Set<EventId> events, ZoneId zone, Instant now) {
        var first = sums.firstOrder();
        if (events.isEmpty() || first.isEmpty()) {
            return Optional.of(Map.of());
        }
        var today = LocalDate.ofInstant(now, zone);
        var begin = LocalDate.ofInstant(first.get(), zone);
        var period = new Period(begin.isAfter(today) ? today : begin, today, zone);
        return keepSales.execute(tenant, period, now, PATIENCE)
                ? Optional.of(income.of(events, period))
                : Optional.empty();
    }
}
