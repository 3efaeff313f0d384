package dev.bilten.analytics.app;

import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.infra.SalesSums;
import dev.bilten.analytics.infra.SalesSums.Part;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Adds up what a sales report will ask for, as far as it is not added up yet. The report is true without it, and slower. */
@Service
@Transactional
public class KeepSales {
    private final SalesSums sums;

    @Inject
    public KeepSales(SalesSums sums) {
        this.sums = sums;
    }

    /**
     * Today and what was before.
     *
     * @param most orders to read for it
     * @return whether nothing is left to do
     */
    public boolean execute(TenantContext tenant, Period period, Instant now, int most) {
        if (!sums.take()) {
            return true;
        }
        sums.forget();
        var days = days(period, LocalDate.ofInstant(now, period.zone()));
        var missing = days.size() < 2 ? List.<Part>of() : sums.missing(period.zone(), days);
        var some = upTo(most, missing);
        if (!some.isEmpty()) {
            sums.add(period.zone(), some);
        }
        return some.size() == missing.size();
    }

    /** When each begins, and when the last one ends. */
    private static List<Instant> days(Period period, LocalDate today) {
        var last = period.until().isAfter(today) ? today : period.until();
        var days = new ArrayList<Instant>();
        for (var day = period.from(); !day.isAfter(last.plusDays(1)); day = day.plusDays(1)) {
            days.add(day.atStartOfDay(period.zone()).toInstant());
        }
        return days;
    }

    private static List<Part> upTo(int most, List<Part> missing) {
        long orders = 0;
        var some = new ArrayList<Part>();
        for (var part : missing) {
            orders += part.orders();
            if (orders > most) {
                break;
            }
            some.add(part);
        }
        return some;
    }
}
