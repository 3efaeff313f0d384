package dev.bilten.analytics.app;

import dev.bilten.analytics.api.OverviewFigures;
import dev.bilten.analytics.domain.Days;
import dev.bilten.analytics.infra.LiveRows;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;

/** What an organizer sees first. Asks the database alone, so that it is there without a warehouse too. */
@Service
public class Overview {
    private static final int LATEST = 10;

    private final LiveRows rows;

    @Inject
    public Overview(LiveRows rows) {
        this.rows = rows;
    }

    @Transactional
    public OverviewFigures execute(TenantContext tenant, ZoneId zone, Instant now) {
        var days = Days.at(now, zone);
        return new OverviewFigures(
                rows.paid(days.today(), now),
                rows.paid(days.lastWeek(), days.lastWeekNow()),
                rows.scansSince(days.today()),
                rows.latest(LATEST));
    }
}
