package dev.bilten.analytics.app;

import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.api.SalesReport;
import dev.bilten.analytics.api.SalesReport.Share;
import dev.bilten.analytics.api.SalesReport.Sum;
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
}
