package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WaitingId;
import dev.bilten.ordering.domain.Refusal;
import dev.bilten.ordering.domain.WhyRefused;
import dev.bilten.ordering.infra.Demand;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * So many of a product for one e-mail address, over all its orders of the event. Two orders of one person go one after the
 * other from here to the end of their transactions.
 */
@Service
public class PersonalLimits {
    private final Demand demand;

    @Inject
    public PersonalLimits(Demand demand) {
        this.demand = demand;
    }

    /** @param wanted so many of each product; products without such a limit cost nothing */
    public List<Violation> violations(Assortment assortment, String email, Map<ProductId, Long> wanted) {
        var limited = assortment.products().stream()
                .filter(product -> wanted.containsKey(product.id())
                        && product.terms().maxPerPerson().isPresent())
                .toList();
        return limited.isEmpty() ? List.of() : check(assortment.event().id(), limited, email, wanted);
    }

    /** More than one person may have, when these go from an order and those come. */
    public List<Violation> violations(
            Order order, List<Order.Position> gone, List<Hold.Line> lines, Collection<Assortment> sold) {
        var found = new ArrayList<Violation>();
        sold.forEach(assortment -> {
            var more = new HashMap<ProductId, Long>();
            lines.stream()
                    .filter(line -> line.event().equals(assortment.event().id()))
                    .forEach(line -> more.merge(line.product(), (long) line.quantity(), Long::sum));
            gone.forEach(position -> more.computeIfPresent(position.product(), (_, count) -> count - 1));
            more.values().removeIf(count -> count < 1);
            found.addAll(violations(assortment, order.email(), more));
        });
        return found;
    }

    /** Those who wait for more than they may have by now: they bought since they joined. */
    public Set<WaitingId> full(Assortment assortment, List<Waiting> waiting) {
        var limited = assortment.products().stream()
                .filter(product -> product.terms().maxPerPerson().isPresent())
                .toList();
        var wanted = waiting.stream()
                .collect(Collectors.toMap(Waiting::id, one -> Wanted.of(assortment.contents(one.wanted()))));
        var concerned = limited.stream()
                .filter(product -> wanted.values().stream().anyMatch(one -> one.of(product.id()) > 0))
                .toList();
        if (concerned.isEmpty()) {
            return Set.of();
        }
        var owned = demand.ofEach(
                waiting.stream().map(Waiting::email).collect(Collectors.toSet()),
                assortment.event().id(),
                concerned.stream().map(Product::id).toList());
        return waiting.stream()
                .filter(one -> concerned.stream()
                        .anyMatch(product -> tooMany(
                                product,
                                owned.getOrDefault(Demand.person(one.email()), Map.of()),
                                wanted.getOrDefault(one.id(), Wanted.NOTHING).of(product.id()))))
                .map(Waiting::id)
                .collect(Collectors.toSet());
    }

    private static boolean tooMany(Product product, Map<ProductId, Integer> owned, long wanted) {
        return wanted > 0
                && owned.getOrDefault(product.id(), 0) + wanted
                        > product.terms().maxPerPerson().orElseThrow();
    }

    private record Wanted(Map<ProductId, Integer> byProduct) {
        static final Wanted NOTHING = new Wanted(Map.of());

        static Wanted of(Map<Item, Integer> items) {
            return new Wanted(items.entrySet().stream()
                    .collect(Collectors.toMap(item -> item.getKey().product(), Map.Entry::getValue, Integer::sum)));
        }

        int of(ProductId product) {
            return byProduct.getOrDefault(product, 0);
        }
    }

    private List<Violation> check(EventId event, List<Product> limited, String email, Map<ProductId, Long> wanted) {
        demand.oneAtATime(event, "person:" + email.strip().toLowerCase(Locale.ROOT));
        var owned = demand.of(
                email.strip(), event, limited.stream().map(Product::id).toList());
        var found = new ArrayList<Violation>();
        for (var product : limited) {
            int most = product.terms().maxPerPerson().orElseThrow();
            int has = owned.getOrDefault(product.id(), 0);
            if (has + wanted.getOrDefault(product.id(), 0L) > most) {
                // not how many: whoever types an address would learn what its owner bought
                found.add(Refusal.of("/email", WhyRefused.AT_MOST_PER_PERSON, most)
                        .violation());
            }
        }
        return found;
    }
}
