package dev.bilten.admin.stock;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Quota;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.StockReason;
import dev.bilten.webkit.messages.Formats;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the places of one quota are, as finished text. */
record Told(Wording wording, ZoneId zone, List<Product> products) {

    record Row(String kind, String what, String count) {}

    record Card(
            String name,
            String href,
            Phrase counts,
            String sentence,
            boolean out,
            List<Bar> bars,
            List<Row> rows,
            @Nullable String beyond) {}

    Card card(Quota quota, StockReason reason, String href) {
        var parts = Stream.concat(
                        taken(reason).stream(),
                        quota.size().isPresent() && !reason.closed()
                                ? Stream.of(new Bar.Part("left", reason.left()))
                                : Stream.empty())
                .toList();
        return new Card(
                quota.name(),
                href,
                counts(quota),
                sentence(quota, reason),
                quota.size().isPresent() && reason.left() == 0,
                Bar.of(parts),
                parts.stream().map(part -> row(part, reason)).toList(),
                quota.counts().beyond() == 0
                        ? null
                        : wording.text("stock.beyond", quota.counts().beyond()));
    }

    private static List<Bar.Part> taken(StockReason reason) {
        return List.of(
                new Bar.Part("paid", reason.paid()),
                new Bar.Part("unpaid", reason.unpaid()),
                new Bar.Part("carts", reason.inCarts()),
                new Bar.Part("promised", reason.promised()),
                new Bar.Part("due", reason.due()),
                new Bar.Part("blocked", reason.blocked()),
                new Bar.Part("allotted", reason.allotted()));
    }

    private Row row(Bar.Part part, StockReason reason) {
        var what = wording.text("stock.part." + part.kind());
        return new Row(
                part.kind(),
                part.kind().equals("carts")
                        ? reason.cartsUntil()
                                .map(end -> wording.text("stock.until", what, when(end)))
                                .orElse(what)
                        : what,
                formats().number(part.count()));
    }

    /** {@code Sold out: 3 paid, 2 in carts until 14:05, 1 promised to the waiting list}. */
    private String sentence(Quota quota, StockReason reason) {
        var parts = new ArrayList<String>();
        for (var part : taken(reason)) {
            if (part.count() > 0) {
                var words = wording.text("stock.said." + part.kind(), part.count());
                parts.add(
                        part.kind().equals("carts") && reason.cartsUntil().isPresent()
                                ? wording.text(
                                        "stock.until",
                                        words,
                                        when(reason.cartsUntil().get()))
                                : words);
            }
        }
        var list = String.join(wording.text("stock.comma"), parts);
        var begin = reason.closed()
                ? wording.text("stock.closed")
                : quota.left()
                        .map(_ -> reason.left() == 0
                                ? wording.text("stock.out")
                                : wording.text("stock.left", reason.left()))
                        .orElse(wording.text("stock.unlimited"));
        return parts.isEmpty() ? wording.text("stock.nothing", begin) : wording.text("stock.because", begin, list);
    }

    private Phrase counts(Quota quota) {
        return Phrase.joined(
                wording.text("stock.comma"),
                products.stream()
                        .filter(product -> quota.products().contains(product.id()))
                        .map(product -> wording.said(product.name()))
                        .toList());
    }

    /** Carts live for minutes: the hour alone says it. */
    private String when(Instant end) {
        return formats().time(end);
    }

    private Formats formats() {
        return wording.formats(zone);
    }
}
