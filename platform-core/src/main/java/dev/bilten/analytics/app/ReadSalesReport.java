package dev.bilten.analytics.app;

import dev.bilten.analytics.api.Booked;
import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.api.SalesReport;
import dev.bilten.analytics.api.SalesReport.InTime;
import dev.bilten.analytics.api.SalesReport.Share;
import dev.bilten.analytics.infra.SalesCuts;
import dev.bilten.analytics.infra.SalesCuts.Cut;
import dev.bilten.analytics.infra.SalesCuts.Row;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Text;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sales by time, product, channel, link and tax, from the database itself: money is not asked of the warehouse. */
@Service
@Transactional
public class ReadSalesReport {
    private final SalesCuts cuts;

    @Inject
    public ReadSalesReport(SalesCuts cuts) {
        this.cuts = cuts;
    }

    public SalesReport execute(TenantContext tenant, Optional<EventId> event, Period period) {
        var rows = cuts.of(event, period);
        return new SalesReport(
                rows.stream().filter(row -> row.is(Cut.TOTAL)).map(Row::sum).toList(),
                rows.stream()
                        .filter(row -> row.is(Cut.TIME))
                        .flatMap(row -> Optional.ofNullable(row.bar()).map(bar -> new InTime(bar, row.sum())).stream())
                        .sorted(Comparator.comparing(InTime::start))
                        .toList(),
                shares(rows, Cut.EVENT, Row::eventId),
                shares(rows, Cut.PRODUCT, Row::productId),
                shares(rows, Cut.CHANNEL, Row::channel),
                shares(rows, Cut.LINK, Row::via),
                shares(rows, Cut.TAX, ReadSalesReport::rate).stream()
                        .sorted(Comparator.comparing(share -> new BigDecimal(share.key())))
                        .toList());
    }

    /** What was booked in the period, whatever it was booked for; of all events together, since the books know none. */
    public List<Booked> booked(TenantContext tenant, Period period) {
        return cuts.booked(period);
    }

    private static List<Share> shares(List<Row> rows, Cut cut, Function<Row, @Nullable Object> key) {
        return rows.stream()
                .filter(row -> row.is(cut))
                .map(row -> new Share(
                        Optional.ofNullable(key.apply(row))
                                .map(Object::toString)
                                .orElse(""),
                        Optional.ofNullable(cut == Cut.PRODUCT ? row.product() : row.event())
                                .orElse(Text.EMPTY),
                        Optional.ofNullable(cut == Cut.PRODUCT ? row.event() : null)
                                .orElse(Text.EMPTY),
                        row.sum()))
                .toList();
    }

    private static String rate(Row row) {
        return Optional.ofNullable(row.taxRate())
                .map(rate -> rate.stripTrailingZeros().toPlainString())
                .orElse("0");
    }
}
