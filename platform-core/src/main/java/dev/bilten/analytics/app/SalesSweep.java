package dev.bilten.analytics.app;

import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.infra.SalesSums;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Sweep;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Adds up the sales of those who look at reports, so that the next look is quick. Nobody else's are added up. */
@Service
public class SalesSweep implements Sweep {
    /** At a time: the database is busy for half a second. */
    private static final int SOME = 50_000;
    /** As many as there are in a day; what is more waits for the next turn. */
    private static final int MOST = 1_000_000;

    private final Database database;
    private final SalesSums sums;
    private final KeepSales keepSales;

    @Inject
    public SalesSweep(Database database, SalesSums sums, KeepSales keepSales) {
        this.database = database;
        this.sums = sums;
        this.keepSales = keepSales;
    }

    @Override
    public String name() {
        return "sales.sums";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** @param first when the first order was made */
    private record Work(List<ZoneId> zones, Optional<Instant> first) {}

    @Override
    public void sweep(CallContext call) {
        var work = database.inTransaction(
                call.tenant(),
                () -> sums.placed()
                        ? new Work(sums.zones(), sums.firstOrder())
                        : new Work(List.of(), Optional.empty()));
        work.first().ifPresent(first -> work.zones().forEach(zone -> keep(call, zone, first)));
    }

    private void keep(CallContext call, ZoneId zone, Instant first) {
        var today = LocalDate.ofInstant(call.now(), zone);
        var begin = LocalDate.ofInstant(first, zone);
        var period = new Period(begin.isAfter(today) ? today : begin, today, zone);
        for (int most = SOME; most <= MOST; ) {
            if (keepSales.execute(call.tenant(), period, call.now(), most)) {
                return;
            }
            // a day with more orders than that is added up whole
            most += SOME;
        }
    }
}
