package dev.bilten.catalog.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What an event needs before buyers may see it, each with whether it is there. */
public record Checklist(List<Item> items) {
    /** The steps in the order people take them. */
    public enum Step {
        TITLE,
        DATE,
        VENUE,
        PRODUCT,
        QUOTA,
        PAYMENT
    }

    public record Item(Step step, boolean done) {}

    public Checklist {
        items = List.copyOf(items);
    }

    /**
     * @param counted the products that a quota counts
     * @param canBePaid a way to pay is switched on; an event that only gives tickets away needs none
     */
    public static Checklist of(
            Event event, List<Product> products, Set<ProductId> counted, boolean canBePaid, Instant now) {
        var offered = products.stream().filter(Product::active).toList();
        var free = offered.stream().allMatch(Product::free);
        return new Checklist(List.of(
                new Item(Step.TITLE, !event.title().isBlank()),
                new Item(
                        Step.DATE,
                        event.endsAt().or(event::startsAt).filter(now::isBefore).isPresent()),
                new Item(Step.VENUE, !event.venueName().isBlank()),
                new Item(Step.PRODUCT, !offered.isEmpty()),
                new Item(
                        Step.QUOTA,
                        !offered.isEmpty() && offered.stream().map(Product::id).allMatch(counted::contains)),
                new Item(Step.PAYMENT, !offered.isEmpty() && (free || canBePaid))));
    }

    public boolean complete() {
        return items.stream().allMatch(Item::done);
    }

    public List<Step> missing() {
        return items.stream().filter(item -> !item.done()).map(Item::step).toList();
    }
}
