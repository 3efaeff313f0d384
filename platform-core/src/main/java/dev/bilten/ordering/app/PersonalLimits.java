package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
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
    List<Violation> violations(Assortment assortment, String email, Map<ProductId, Long> wanted) {
        var limited = assortment.products().stream()
                .filter(product -> wanted.containsKey(product.id())
                        && product.terms().maxPerPerson().isPresent())
                .toList();
        return limited.isEmpty() ? List.of() : check(assortment.event().id(), limited, email, wanted);
    }

    /** More than one person may have, when these go from an order and those come. */
    List<Violation> violations(
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
