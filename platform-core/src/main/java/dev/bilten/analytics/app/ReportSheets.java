package dev.bilten.analytics.app;

import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.api.SalesReport;
import dev.bilten.analytics.api.SalesReport.Share;
import dev.bilten.analytics.api.SalesReport.Sum;
import dev.bilten.analytics.api.TrackingLink;
import dev.bilten.analytics.app.ExportReport.Stretch;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reports as rows of plain figures, the heads first. The same numbers as on their pages. */
@Service
public class ReportSheets {
    private final ReadFunnel funnels;
    private final ReadSalesReport sales;
    private final ReadDoor doors;
    private final EditLinks links;

    @Inject
    public ReportSheets(ReadFunnel funnels, ReadSalesReport sales, ReadDoor doors, EditLinks links) {
        this.funnels = funnels;
        this.sales = sales;
        this.doors = doors;
        this.links = links;
    }

    /** Where nobody knows the views, their cells are empty. */
    List<List<?>> funnel(TenantContext tenant, Stretch stretch) {
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
    List<List<?>> links(TenantContext tenant, Stretch stretch) {
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
    List<List<?>> door(TenantContext tenant, Stretch stretch) {
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

    /** Currency by currency, and in each part by part; the bars of time stand beside each other by their number. */
    List<List<?>> comparison(TenantContext tenant, Stretch one, Stretch other, String language) {
        var mine = sales.execute(tenant, one.event(), one.period());
        var theirs = sales.execute(tenant, other.event(), other.period());
        var rows = new ArrayList<List<?>>();
        rows.add(List.of(
                "currency",
                "part",
                "what",
                "orders",
                "tickets",
                "net",
                "tax",
                "gross",
                "compared with",
                "orders then",
                "tickets then",
                "net then",
                "tax then",
                "gross then"));
        var currencies = new LinkedHashSet<Currency>(mine.currencies());
        currencies.addAll(theirs.currencies());
        for (var currency : currencies) {
            var pair = new Pair(mine.in(currency), theirs.in(currency), currency);
            rows.add(row(
                    currency,
                    "total",
                    one.period().from() + "/" + one.period().until(),
                    pair.mine().total(currency),
                    other.period().from() + "/" + other.period().until(),
                    pair.theirs().total(currency)));
            time(pair, one.period(), other.period(), rows);
            parts(pair, language, rows);
        }
        return rows;
    }

    /** @param currency of both */
    private record Pair(SalesReport mine, SalesReport theirs, Currency currency) {}

    private static void time(Pair pair, Period one, Period other, List<List<?>> rows) {
        var mine = bars(pair.mine());
        var theirs = bars(pair.theirs());
        var ours = one.bars();
        var others = other.bars();
        for (int at = 0; at < Math.max(ours.size(), others.size()); at++) {
            var here = at < ours.size() ? ours.get(at) : null;
            var there = at < others.size() ? others.get(at) : null;
            rows.add(row(
                    pair.currency(),
                    "time",
                    here == null
                            ? ""
                            : here.atZone(one.zone()).toOffsetDateTime().toString(),
                    here == null ? Sum.nothing(pair.currency()) : mine.getOrDefault(here, Sum.nothing(pair.currency())),
                    there == null
                            ? ""
                            : there.atZone(other.zone()).toOffsetDateTime().toString(),
                    there == null
                            ? Sum.nothing(pair.currency())
                            : theirs.getOrDefault(there, Sum.nothing(pair.currency()))));
        }
    }

    private static Map<Instant, Sum> bars(SalesReport report) {
        return report.time().stream()
                .collect(Collectors.toMap(SalesReport.InTime::start, SalesReport.InTime::sum, Sum::plus));
    }

    private static void parts(Pair pair, String language, List<List<?>> rows) {
        part("event", pair.mine().events(), pair.theirs().events(), pair, language, rows);
        part("product", pair.mine().products(), pair.theirs().products(), pair, language, rows);
        part("channel", pair.mine().channels(), pair.theirs().channels(), pair, language, rows);
        part("link", pair.mine().links(), pair.theirs().links(), pair, language, rows);
        part("tax", pair.mine().taxes(), pair.theirs().taxes(), pair, language, rows);
    }

    private static void part(
            String part, List<Share> mine, List<Share> theirs, Pair pair, String language, List<List<?>> rows) {
        var keys = new LinkedHashMap<String, Share>();
        mine.forEach(share -> keys.put(share.key(), share));
        theirs.forEach(share -> keys.putIfAbsent(share.key(), share));
        keys.forEach((key, share) -> {
            var name = share.name().in(language);
            var called = name.isEmpty() ? key : name;
            rows.add(row(pair.currency(), part, called, sum(mine, key, pair), called, sum(theirs, key, pair)));
        });
    }

    private static Sum sum(List<Share> shares, String key, Pair pair) {
        return shares.stream()
                .filter(share -> share.key().equals(key))
                .map(Share::sum)
                .reduce(Sum.nothing(pair.currency()), Sum::plus);
    }

    private static List<?> row(Currency currency, String part, String what, Sum mine, String then, Sum theirs) {
        return List.of(
                currency.getCurrencyCode(),
                part,
                what,
                mine.orders(),
                mine.tickets(),
                mine.net().major(),
                mine.tax().major(),
                mine.gross().major(),
                then,
                theirs.orders(),
                theirs.tickets(),
                theirs.net().major(),
                theirs.tax().major(),
                theirs.gross().major());
    }

    private Map<String, String> names(TenantContext tenant) {
        return links.all(tenant).links().stream()
                .collect(Collectors.toMap(TrackingLink::code, TrackingLink::name, (one, _) -> one, LinkedHashMap::new));
    }
}
