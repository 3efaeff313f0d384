package dev.bilten.admin.overview;

import dev.bilten.admin.Wording;
import dev.bilten.analytics.api.Answer;
import dev.bilten.analytics.api.SalesHour;
import dev.bilten.analytics.app.SalesPerHour;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.webkit.design.Chart;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sales of the last day by hour, or what is missing to draw them. */
@Service
public class LastDay {
    private static final Duration DAY = Duration.ofHours(24);

    private final SalesPerHour sales;

    @Inject
    public LastDay(SalesPerHour sales) {
        this.sales = sales;
    }

    OverviewPage.Sales of(TenantContext tenant, Wording wording, ZoneId zone, Instant now) {
        return switch (sales.execute(tenant, Optional.empty(), now.minus(DAY), now)) {
            case Answer.Figures<List<SalesHour>>(var hours) ->
                new OverviewPage.Sales(chart(hours, wording, zone), null);
            case Answer.Unavailable<List<SalesHour>>(var absence, var ignored) ->
                new OverviewPage.Sales(
                        null,
                        wording.text("overview.missing."
                                + absence.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        };
    }

    private static Chart chart(List<SalesHour> hours, Wording wording, ZoneId zone) {
        var formats = wording.formats(zone);
        var rows = hours.stream()
                .map(hour -> new Chart.Row(
                        formats.time(hour.start()),
                        hour.start().getEpochSecond(),
                        List.of(new Chart.Cell(
                                hour.sales().tickets(),
                                formats.number(hour.sales().tickets())))))
                .toList();
        return new Chart(
                "sales",
                "bars",
                wording.text("overview.chart"),
                wording.text("overview.hour"),
                List.of(wording.text("overview.sold")),
                rows,
                0);
    }
}
