package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.waiting.LeaveWaiting;
import dev.bilten.ordering.infra.Demand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;

/** What has happened in a shop so far, and chance for what happens next. */
final class Walk {
    /** What came about in any of the walks: one that only ever meets refusals proves nothing. */
    static final Map<String, Integer> SEEN = new ConcurrentSkipListMap<>();

    private static final List<String> BUYERS = List.of("mona@example.test", "omar@example.test", "Mona@Example.test");
    /** What is older is over as a rule. */
    private static final int RECENT = 6;

    final WholeShop whole;
    final Random random;
    final List<String> holds = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    final List<Waiting> line = new ArrayList<>();
    final List<Voucher> vouchers;
    private final List<String> story = new ArrayList<>();
    private Duration passed = Duration.ZERO;

    Walk(WholeShop whole, List<Voucher> vouchers, long seed) {
        this.whole = whole;
        this.vouchers = vouchers;
        random = new Random(seed);
    }

    <T> T get(Class<T> bean) {
        return whole.get(bean);
    }

    CallContext now() {
        return whole.shop.later(passed);
    }

    void pass(Duration time) {
        passed = passed.plus(time);
        story.add("after " + passed);
    }

    /** Says what came of it, and returns it. */
    <T> T say(String what, T result) {
        story.add(what + " " + result.getClass().getSimpleName());
        saw(story.getLast());
        return result;
    }

    static void saw(String what) {
        SEEN.merge(what, 1, Integer::sum);
    }

    List<String> story() {
        return story;
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> Optional<T> one(List<T> all) {
        var recent = recent(all);
        return recent.isEmpty()
                ? Optional.empty()
                : Optional.of(oneIn(2) ? recent.getLast() : recent.get(random.nextInt(recent.size())));
    }

    /** As it is now; mostly one in such a state, for other things are refused as a rule. */
    Optional<Order> order(OrderState... likely) {
        var recent = recent(orders).stream().map(whole.shop::read).toList();
        var fitting = recent.stream()
                .filter(order -> List.of(likely).contains(order.state()))
                .toList();
        return one(fitting.isEmpty() || oneIn(6) ? recent : fitting);
    }

    /** The place of one who waits; mostly of one who stands so. */
    Optional<LeaveWaiting.Place> place(Waiting.State likely) {
        var recent = recent(line).stream()
                .flatMap(one -> get(LeaveWaiting.class).read(whole.shop.tenant, one.secret()).stream())
                .toList();
        var fitting = recent.stream()
                .filter(place -> place.waiting().state() == likely)
                .toList();
        return one(fitting.isEmpty() || oneIn(6) ? recent : fitting);
    }

    private static <T> List<T> recent(List<T> all) {
        return all.subList(Math.max(0, all.size() - RECENT), all.size());
    }

    /** Whoever just got some of it has no more of it than one person may. */
    void withinPersonalLimit(Order order, Product product) {
        var owned = whole.get(Database.class)
                .inTransaction(
                        whole.shop.tenant,
                        () -> get(Demand.class).of(order.email(), product.event(), List.of(product.id())));
        boolean has = whole.shop
                .read(order)
                .active()
                .anyMatch(position -> position.product().equals(product.id()));
        if (has) {
            assertThat(owned.getOrDefault(product.id(), 0))
                    .as("%s of %s: %s", product.name(), order.email(), story)
                    .isLessThanOrEqualTo(product.terms().maxPerPerson().orElseThrow());
        }
    }

    Optional<Order.Position> position(Order order) {
        return one(order.active().toList());
    }

    String email() {
        return one(BUYERS).orElseThrow();
    }

    Item item() {
        var items = whole.items();
        return items.get(random.nextInt(items.size()));
    }

    /** Most of what is asked for has what has to go with it. */
    Wish wish() {
        var item = item();
        int count = 1 + random.nextInt(3);
        var addOns = new ArrayList<Wish>();
        if (item.product().equals(whole.guided.id())) {
            addOns.add(new Wish(extra(item), count));
        } else if (item.product().equals(whole.entry.id()) && oneIn(2)) {
            addOns.add(new Wish(extra(item), 1 + random.nextInt(2 * count)));
        }
        return new Wish(item, count, Optional.empty(), addOns);
    }

    private Item extra(Item with) {
        var extras = whole.extras(with.date());
        return extras.get(random.nextInt(extras.size()));
    }

    List<Wish> wishes() {
        var first = wish();
        var second = wish();
        return first.item().equals(second.item()) || oneIn(2) ? List.of(first) : List.of(first, second);
    }

    String dish() {
        return oneIn(3) ? "fish" : sideDish();
    }

    /** One that costs nothing. */
    String sideDish() {
        return oneIn(2) ? "bread" : "soup";
    }

    Optional<GivenAnswer> bus() {
        return oneIn(2) ? Optional.of(GivenAnswer.of(0, whole.bus.id(), "bus")) : Optional.empty();
    }
}
