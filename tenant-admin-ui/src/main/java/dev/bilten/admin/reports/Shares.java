package dev.bilten.admin.reports;

import dev.bilten.admin.Percent;
import dev.bilten.admin.Wording;
import dev.bilten.analytics.api.Booked;
import dev.bilten.analytics.api.SalesReport.Share;
import dev.bilten.analytics.api.SalesReport.Sum;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.messages.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of a report as rows of a table, each with a bar as long as it is large. */
record Shares(Wording wording, Formats formats) {
    private static final int FULL = 100;

    /**
     * @param part how long its bar is, of 100; none for what is below zero
     * @param then the sales of the same in what it is compared with; a dash where there is no such thing
     */
    record Row(
            Phrase name,
            Phrase within,
            @Nullable String href,
            long part,
            String orders,
            String tickets,
            String net,
            String tax,
            String gross,
            String then) {}

    /** @param same what a share is told by in the other report, where events have tickets of their own */
    record Then(List<Share> shares, Function<Share, String> same) {
        static final Then NOTHING = new Then(List.of(), Share::key);

        Map<String, Share> byName() {
            return shares.stream()
                    .collect(Collectors.toMap(same, Function.identity(), Share::plus, LinkedHashMap::new));
        }
    }

    record Account(String name, String amount) {}

    /** What was only sold then comes last. */
    List<Row> rows(
            List<Share> shares, Then then, Function<Share, Phrase> name, Function<Share, @Nullable String> href) {
        long largest = shares.stream()
                .mapToLong(share -> share.sum().gross().minor())
                .max()
                .orElse(0);
        var before = then.byName();
        var rows = new ArrayList<Row>();
        shares.forEach(share -> rows.add(row(
                share,
                Optional.ofNullable(before.remove(then.same.apply(share))),
                largest,
                name.apply(share),
                href.apply(share))));
        before.values()
                .forEach(share -> rows.add(
                        row(nothing(share), Optional.of(share), largest, name.apply(share), href.apply(share))));
        return List.copyOf(rows);
    }

    private static Share nothing(Share share) {
        return new Share(
                share.key(),
                share.name(),
                share.within(),
                Sum.nothing(share.sum().gross().currency()));
    }

    private Row row(Share share, Optional<Share> then, long largest, Phrase name, @Nullable String href) {
        var sum = share.sum();
        return new Row(
                name,
                wording.said(share.within()),
                href,
                largest <= 0 ? 0 : Math.max(0, FULL * sum.gross().minor() / largest),
                formats.number(sum.orders()),
                formats.number(sum.tickets()),
                formats.money(sum.net()),
                formats.money(sum.tax()),
                formats.money(sum.gross()),
                then.map(one -> formats.money(one.sum().gross())).orElse("–"));
    }

    Phrase product(Share share) {
        return share.key().isEmpty() ? wording.phrase("reports.fees") : wording.said(share.name());
    }

    Phrase event(Share share) {
        return wording.said(share.name());
    }

    Phrase channel(Share share) {
        return wording.phrase("channel." + share.key());
    }

    /** By its name; one that was taken off is known by its code. */
    Function<Share, Phrase> link(Map<String, String> names) {
        return share -> share.key().isEmpty()
                ? wording.phrase("reports.nolink")
                : Phrase.of(names.getOrDefault(share.key(), share.key()));
    }

    Phrase tax(Share share) {
        return wording.phrase("reports.rate", Percent.text(new BigDecimal(share.key())));
    }

    List<Account> accounts(List<Booked> booked) {
        return booked.stream()
                .map(one -> new Account(account(one.account()), formats.money(one.amount())))
                .toList();
    }

    private String account(String account) {
        if (account.equals("gateway:manual")) {
            return wording.text("account.gateway.manual");
        }
        return account.startsWith("gateway:")
                ? wording.text("account.gateway", account.substring("gateway:".length()))
                : wording.text("account." + account.replace(':', '.'));
    }
}
