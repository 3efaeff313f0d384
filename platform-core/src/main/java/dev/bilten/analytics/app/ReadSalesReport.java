package dev.bilten.analytics.app;

import dev.bilten.analytics.api.Booked;
import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.api.SalesReport;
import dev.bilten.analytics.api.SalesReport.InTime;
import dev.bilten.analytics.api.SalesReport.Share;
import dev.bilten.analytics.api.SalesReport.Sum;
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
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sales by time, product, channel, link and tax, from the database itself: money is not asked of the warehouse. */
@Service
@Transactional
public class ReadSalesReport {
    /** Orders that somebody who looks at a report waits for to be added up; the sweep does the others. */
    private static final int PATIENCE = 10_000;

    private static final Comparator<Sum> LARGEST = Comparator.comparing(
                    (Sum sum) -> sum.gross().minor())
            .thenComparing(Sum::tickets)
            .reversed()
            .thenComparing(sum -> sum.gross().currency().getCurrencyCode());

    private final Clock clock = Clock.systemUTC();
    private final SalesCuts cuts;
    private final KeepSales keepSales;

    @Inject
    public ReadSalesReport(SalesCuts cuts, KeepSales keepSales) {
        this.cuts = cuts;
        this.keepSales = keepSales;
    }

    public SalesReport execute(TenantContext tenant, Optional<EventId> event, Period period) {
        keepSales.execute(tenant, period, clock.instant(), PATIENCE);
        var rows = cuts.of(event, period);
        var time = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.bar()).map(bar -> new InTime(bar, row.sum())).stream())
                .sorted(Comparator.comparing(InTime::start))
                .toList();
        return new SalesReport(
                totals(time),
                time,
                events(rows),
                products(rows),
                labels(rows, Cut.CHANNEL),
                labels(rows, Cut.LINK),
                labels(rows, Cut.TAX).stream()
                        .sorted(Comparator.comparing(share -> new BigDecimal(share.key())))
                        .toList());
    }

    /** When the first order of an event was paid that a report has; empty while there is none. */
    public Optional<Instant> firstSale(TenantContext tenant, EventId event) {
        return cuts.firstSale(event);
    }

    /** What was booked in the period, whatever it was booked for; of all events together, since the books know none. */
    public List<Booked> booked(TenantContext tenant, Period period) {
        keepSales.execute(tenant, period, clock.instant(), PATIENCE);
        return cuts.booked(period);
    }

    /** An order is paid in one bar alone, so bars can be added up. */
    private static List<Sum> totals(List<InTime> time) {
        return time.stream()
                .map(InTime::sum)
                .collect(Collectors.groupingBy(sum -> sum.gross().currency(), Collectors.reducing(Sum::plus)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .sorted(LARGEST)
                .toList();
    }

    /** By event and currency; of one event alone there is a row for each bar. */
    private static List<Share> events(List<Row> rows) {
        var sums = new LinkedHashMap<List<Object>, Share>();
        for (var row : rows) {
            if (row.cut() == Cut.TOTAL && row.eventId() != null) {
                var share = new Share(row.eventId().toString(), name(row.event()), Text.EMPTY, row.sum());
                sums.merge(List.of(row.eventId(), row.currency()), share, Share::plus);
            }
        }
        return sums.values().stream()
                .sorted(Comparator.comparing(Share::sum, LARGEST))
                .toList();
    }

    private static List<Share> products(List<Row> rows) {
        return shares(
                rows,
                Cut.PRODUCT,
                row -> new Share(
                        row.productId() == null ? "" : row.productId().toString(),
                        name(row.product()),
                        name(row.event()),
                        row.sum()));
    }

    private static List<Share> labels(List<Row> rows, Cut cut) {
        return shares(rows, cut, row -> new Share(row.label(), Text.EMPTY, Text.EMPTY, row.sum()));
    }

    private static Text name(@Nullable Text name) {
        return name == null ? Text.EMPTY : name;
    }

    private static List<Share> shares(List<Row> rows, Cut cut, Function<Row, Share> share) {
        return rows.stream().filter(row -> row.cut() == cut).map(share).toList();
    }
}
