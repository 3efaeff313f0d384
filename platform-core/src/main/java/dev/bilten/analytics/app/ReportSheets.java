package dev.bilten.analytics.app;

import dev.bilten.analytics.api.SalesReport.Share;
import dev.bilten.analytics.api.TrackingLink;
import dev.bilten.analytics.app.ExportReport.Stretch;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports as rows of plain figures, the heads first. The same numbers as on their pages. */
@Service
public class ReportSheets {
    private final ReadFunnel funnels;
    private final ReadSalesReport sales;
    private final ReadDoor doors;
    private final EditLinks links;
    private final ComparisonSheet comparison;

    @Inject
    public ReportSheets(
            ReadFunnel funnels, ReadSalesReport sales, ReadDoor doors, EditLinks links, ComparisonSheet comparison) {
        this.funnels = funnels;
        this.sales = sales;
        this.doors = doors;
        this.links = links;
        this.comparison = comparison;
    }

    List<List<?>> rows(TenantContext tenant, ExportReport.Input input) {
        var stretch = input.stretch().stretch();
        return switch (input.sheet()) {
            case FUNNEL -> funnel(tenant, stretch);
            case LINKS -> links(tenant, stretch);
            case DOOR -> door(tenant, stretch);
            case COMPARISON -> {
                var other = Optional.ofNullable(input.other()).orElse(input.stretch());
                yield comparison.rows(tenant, stretch, other.stretch(), input.language());
            }
        };
    }

    /** Where nobody knows the views, their cells are empty. */
    private List<List<?>> funnel(TenantContext tenant, Stretch stretch) {
        var funnel = funnels.execute(tenant, stretch.event(), stretch.period());
        var names = names(tenant);
        var rows = new ArrayList<List<?>>();
        rows.add(List.of("link", "name", "views", "carts", "orders", "paid"));
        funnel.ways()
                .forEach(way -> rows.add(List.of(
                        way.link(),
                        names.getOrDefault(way.link(), ""),
                        funnel.absence().isPresent() ? "" : way.views(),
                        way.carts(),
                        way.orders(),
                        way.paid())));
        return rows;
    }

    /** Every link there is, and what came by one that is taken off. */
    private List<List<?>> links(TenantContext tenant, Stretch stretch) {
        var report = sales.execute(tenant, stretch.event(), stretch.period());
        var names = names(tenant);
        var codes = new LinkedHashSet<>(names.keySet());
        report.links().forEach(share -> codes.add(share.key()));
        var rows = new ArrayList<List<?>>();
        rows.add(List.of("link", "name", "orders", "tickets", "currency", "net", "tax", "gross"));
        for (var code : codes) {
            var sums = report.links().stream()
                    .filter(share -> share.key().equals(code))
                    .map(Share::sum)
                    .toList();
            if (sums.isEmpty()) {
                rows.add(List.of(code, names.getOrDefault(code, ""), 0L, 0L, "", "", "", ""));
            }
            sums.forEach(sum -> rows.add(List.of(
                    code,
                    names.getOrDefault(code, ""),
                    sum.orders(),
                    sum.tickets(),
                    sum.gross().currency().getCurrencyCode(),
                    sum.net().major(),
                    sum.tax().major(),
                    sum.gross().major())));
        }
        return rows;
    }

    /** When they came, then why others did not get in. */
    private List<List<?>> door(TenantContext tenant, Stretch stretch) {
        var report = doors.execute(tenant, stretch.event().orElseThrow());
        var zone = stretch.period().zone();
        var rows = new ArrayList<List<?>>();
        rows.add(List.of("what", "from", "minutes", "count"));
        report.bars()
                .forEach(bar -> rows.add(List.of(
                        "entered",
                        bar.start().atZone(zone).toOffsetDateTime().toString(),
                        report.step().toMinutes(),
                        bar.entered())));
        rows.add(List.of("expected", "", "", report.expected()));
        report.refusals().forEach(one -> rows.add(List.of("refused: " + one.result(), "", "", one.count())));
        return rows;
    }

    private Map<String, String> names(TenantContext tenant) {
        return links.all(tenant).links().stream()
                .collect(Collectors.toMap(TrackingLink::code, TrackingLink::name, (one, _) -> one, LinkedHashMap::new));
    }
}
