package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.kernel.Phrase;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What people call what is sold: the product, its kind and its date. */
public record ItemNames(Wording wording, ZoneId zone, List<Product> products, List<EventDate> dates) {
    public Phrase of(Item item) {
        var known = products.stream()
                .filter(product -> product.id().equals(item.product()))
                .findFirst();
        var kind = known.flatMap(product -> item.variation().flatMap(product::variation));
        var date = item.date()
                .flatMap(wanted ->
                        dates.stream().filter(one -> one.id().equals(wanted)).findFirst());
        var parts = Stream.of(
                        known.map(product -> wording.said(product.name())),
                        kind.map(one -> wording.said(one.name())),
                        date.map(this::of))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? Phrase.of("–") : Phrase.joined(" · ", parts);
    }

    public Phrase of(EventDate date) {
        var title = wording.said(date.title());
        var when = wording.formats(zone).dateTime(date.startsAt());
        return title.isBlank() ? Phrase.of(when) : title.then(", " + when);
    }
}
