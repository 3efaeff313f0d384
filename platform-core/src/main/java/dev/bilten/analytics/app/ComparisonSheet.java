package dev.bilten.analytics.app;

import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.api.SalesReport;
import dev.bilten.analytics.api.SalesReport.Share;
import dev.bilten.analytics.api.SalesReport.Sum;
import dev.bilten.analytics.app.ExportReport.Stretch;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.PlainWords;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two stretches of sales beside each other, as rows of plain figures, the heads first. */
@Service
public class ComparisonSheet {
    private final ReadSalesReport sales;

    @Inject
    public ComparisonSheet(ReadSalesReport sales) {
        this.sales = sales;
    }

    /** Currency by currency, and in each part by part; the bars of time stand beside each other by their number. */
    List<List<?>> rows(TenantContext tenant, Stretch one, Stretch other, String language) {
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
            parts(pair, of(one, other, language), language, rows);
        }
        return rows;
    }

    /** What is the same in both: an event has tickets of its own, so of two events those are that are called so. */
    private static Same of(Stretch one, Stretch other, String language) {
        return one.event().equals(other.event())
                ? new Same(Share::key, Share::key)
                : new Same(
                        one.event().isPresent() && other.event().isPresent() ? _ -> "" : Share::key,
                        share -> share.key().isEmpty() ? "" : named(share, language));
    }

    private static String named(Share share, String language) {
        return "named " + PlainWords.plain(share.name().in(language)).strip();
    }

    /**
     * What a part is told by in the other stretch.
     *
     * @param event of two events one stands beside the other
     */
    private record Same(Function<Share, String> event, Function<Share, String> product) {}

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

    private static void parts(Pair pair, Same same, String language, List<List<?>> rows) {
        part("event", SalesReport::events, same.event(), pair, language, rows);
        part("product", SalesReport::products, same.product(), pair, language, rows);
        part("channel", SalesReport::channels, Share::key, pair, language, rows);
        part("link", SalesReport::links, Share::key, pair, language, rows);
        part("tax", SalesReport::taxes, Share::key, pair, language, rows);
    }

    private static void part(
            String part,
            Function<SalesReport, List<Share>> of,
            Function<Share, String> same,
            Pair pair,
            String language,
            List<List<?>> rows) {
        var mine = grouped(of.apply(pair.mine()), same);
        var theirs = grouped(of.apply(pair.theirs()), same);
        var all = new LinkedHashSet<>(mine.keySet());
        all.addAll(theirs.keySet());
        for (var key : all) {
            var here = Optional.ofNullable(mine.get(key));
            var there = Optional.ofNullable(theirs.get(key));
            rows.add(row(
                    pair.currency(),
                    part,
                    here.or(() -> there).map(share -> called(share, language)).orElse(""),
                    here.map(Share::sum).orElse(Sum.nothing(pair.currency())),
                    there.or(() -> here).map(share -> called(share, language)).orElse(""),
                    there.map(Share::sum).orElse(Sum.nothing(pair.currency()))));
        }
    }

    private static Map<String, Share> grouped(List<Share> shares, Function<Share, String> same) {
        return shares.stream().collect(Collectors.toMap(same, Function.identity(), Share::plus, LinkedHashMap::new));
    }

    private static String called(Share share, String language) {
        var name = share.name().in(language);
        return name.isEmpty() ? share.key() : name;
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
}
