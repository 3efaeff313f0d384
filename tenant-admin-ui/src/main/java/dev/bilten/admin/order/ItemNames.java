package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call what is sold: the product, its kind and its date. */
public record ItemNames(Wording wording, ZoneId zone, List<Product> products, List<EventDate> dates) {
    public String of(Item item) {
        var known = products.stream()
                .filter(product -> product.id().equals(item.product()))
                .findFirst();
        var kind = known.flatMap(product -> item.variation().flatMap(product::variation));
        var date = item.date()
                .flatMap(wanted ->
                        dates.stream().filter(one -> one.id().equals(wanted)).findFirst());
        return Stream.of(
                        known.map(product -> wording.in(product.name())),
                        kind.map(one -> wording.in(one.name())),
                        date.map(this::of))
                .flatMap(part -> part.stream())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" · "), words -> words.isEmpty() ? "–" : words));
    }

    public String of(EventDate date) {
        var title = wording.in(date.title());
        var when = wording.formats(zone).dateTime(date.startsAt());
        return title.isBlank() ? when : title + ", " + when;
    }
}
