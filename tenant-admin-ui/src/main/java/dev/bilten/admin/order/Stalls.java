package dev.bilten.admin.order;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.Variation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What staff may choose from: everything that some events sell, also what is hidden or switched off. */
public record Stalls(List<Assortment> sold) {
    /** More than one select can bear; of a longer series the first ones that are not over. */
    private static final int DATES = 200;

    public Stalls {
        sold = List.copyOf(sold);
    }

    /** An item without its date, as a select has it. */
    public static String key(Item item) {
        return item.product()
                + item.variation().map(variation -> ":" + variation).orElse("");
    }

    Optional<Assortment> of(EventId event) {
        return sold.stream()
                .filter(assortment -> assortment.event().id().equals(event))
                .findFirst();
    }

    public Optional<Assortment> seller(Item item) {
        return sold.stream()
                .filter(assortment -> assortment.product(item.product()).isPresent())
                .findFirst();
    }

    /** All that is sold by itself, without dates. */
    public List<Item> tickets() {
        return sold.stream().flatMap(Stalls::tickets).toList();
    }

    static Stream<Item> tickets(Assortment assortment) {
        return assortment.products().stream()
                .filter(product -> !assortment.addOn(product))
                .flatMap(Stalls::kinds);
    }

    /** What can be chosen with a ticket. */
    public List<Item> addOns(Item ticket) {
        return seller(ticket)
                .map(assortment -> {
                    var categories = assortment.product(ticket.product()).orElseThrow().terms().addOns().stream()
                            .map(ProductTerms.AddOn::category)
                            .toList();
                    return assortment.products().stream()
                            .filter(product -> product.category()
                                    .filter(categories::contains)
                                    .isPresent())
                            .flatMap(Stalls::kinds)
                            .toList();
                })
                .orElse(List.of());
    }

    /** As they follow each other, event by event. */
    public List<EventDate> dates() {
        return sold.stream().flatMap(assortment -> assortment.dates().stream()).toList();
    }

    /** Those that a select offers. */
    public static List<EventDate> ahead(Assortment assortment, Instant now) {
        return assortment.dates().stream()
                .filter(date -> now.isBefore(date.endsAt().orElse(date.startsAt())))
                .limit(DATES)
                .toList();
    }

    private static Stream<Item> kinds(Product product) {
        return product.variations().isEmpty()
                ? Stream.of(Item.of(product.id()))
                : product.variations().stream()
                        .map(Variation::id)
                        .map(kind -> new Item(product.id(), Optional.of(kind), Optional.empty()));
    }
}
