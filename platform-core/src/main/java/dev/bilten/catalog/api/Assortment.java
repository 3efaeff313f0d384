package dev.bilten.catalog.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything an event sells and the rules it is sold by, read together: what decides whether something may be bought. */
public final class Assortment {
    private final Event event;
    private final EventRules rules;
    private final List<Product> products;
    private final List<Category> categories;
    private final List<EventDate> dates;
    private final int counted;
    private final Map<DateId, EventDate> byId;
    /** A series has a quota for each of its thousands of dates: an item looks at those of its own date and of all dates. */
    private final Map<Place, List<Counted>> counting;

    /**
     * @param products all, also the inactive ones
     * @param counted which quotas count what
     */
    public Assortment(
            Event event,
            EventRules rules,
            List<Product> products,
            List<Category> categories,
            List<EventDate> dates,
            List<Counted> counted) {
        this.event = event;
        this.rules = rules;
        this.products = List.copyOf(products);
        this.categories = List.copyOf(categories);
        this.dates = List.copyOf(dates);
        this.counted = counted.size();
        this.byId = dates.stream().collect(toMap(EventDate::id, Function.identity()));
        this.counting = counted.stream().collect(groupingBy(one -> new Place(one.product(), one.date())));
    }

    /** A quota counts a product: of all variations or of one, of all dates or of one. */
    public record Counted(QuotaId quota, Optional<DateId> date, ProductId product, Optional<VariationId> variation) {}

    private record Place(ProductId product, Optional<DateId> date) {}

    public Event event() {
        return event;
    }

    public EventRules rules() {
        return rules;
    }

    /** All in their order, also the inactive ones. */
    public List<Product> products() {
        return products;
    }

    /** All in their order. */
    public List<Category> categories() {
        return categories;
    }

    /** All as they follow each other; none of an event without dates. */
    public List<EventDate> dates() {
        return dates;
    }

    public Optional<Product> product(ProductId id) {
        return products.stream().filter(product -> product.id().equals(id)).findFirst();
    }

    public Optional<Category> category(CategoryId id) {
        return categories.stream().filter(category -> category.id().equals(id)).findFirst();
    }

    public Optional<EventDate> date(DateId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The quotas an item needs. */
    public Set<QuotaId> quotas(Item item) {
        return Stream.of(Optional.<DateId>empty(), item.date())
                .distinct()
                .flatMap(date -> counting.getOrDefault(new Place(item.product(), date), List.of()).stream())
                .filter(one -> one.variation().isEmpty() || one.variation().equals(item.variation()))
                .map(Counted::quota)
                .collect(Collectors.toSet());
    }

    /** All that these take of the stock: themselves, and what the bundles among them contain, on their dates. */
    public Map<Item, Integer> contents(Map<Item, Integer> wanted) {
        var all = new LinkedHashMap<>(wanted);
        wanted.forEach((item, count) -> product(item.product())
                .ifPresent(product -> product.terms()
                        .bundle()
                        .forEach(part -> all.merge(part(item, part), part.count() * count, Integer::sum))));
        return all;
    }

    private Item part(Item bundle, ProductTerms.Part part) {
        boolean across = product(part.product())
                .filter(product -> product.terms().acrossDates())
                .isPresent();
        return new Item(part.product(), part.variation(), across ? Optional.empty() : bundle.date());
    }

    /** Sold only together with something that asks for it. */
    public boolean addOn(Product product) {
        return product.category().flatMap(this::category).map(Category::addOn).orElse(false);
    }

    /** How many rows it was read from. */
    public int weight() {
        return 1 + products.size() + categories.size() + dates.size() + counted;
    }
}
