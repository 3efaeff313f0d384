package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms.AddOn;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What must go with a ticket is not taken from one that stays. Whoever cancels the ticket cancels its add-ons. */
final class StayingAddOns {
    private final Order order;
    private final Collection<Order.Position> gone;
    private final Map<EventId, Assortment> sold;

    private StayingAddOns(Order order, Collection<Order.Position> gone, Map<EventId, Assortment> sold) {
        this.order = order;
        this.gone = gone;
        this.sold = sold;
    }

    static List<Violation> violations(Order order, Collection<Order.Position> gone, Map<EventId, Assortment> sold) {
        var staying = new StayingAddOns(order, gone, sold);
        return order.active()
                .filter(position -> !gone.contains(position))
                .flatMap(staying::violations)
                .toList();
    }

    /** What a ticket has too little of already is nobody's fault now: only what this change takes from it is looked at. */
    private Stream<Violation> violations(Order.Position ticket) {
        return product(ticket).stream()
                .flatMap(product -> product.terms().addOns().stream())
                .filter(rule -> addOns(ticket, rule).anyMatch(gone::contains)
                        && addOns(ticket, rule)
                                        .filter(addOn -> !gone.contains(addOn))
                                        .count()
                                < rule.min())
                .map(rule -> Refusal.of("/positions", WhyRefused.ADD_ONS_BETWEEN, (long) rule.min(), (long) rule.max())
                        .violation());
    }

    private Stream<Order.Position> addOns(Order.Position ticket, AddOn rule) {
        return order.active()
                .filter(position -> position.parent()
                                .filter(ticket.id()::equals)
                                .isPresent()
                        && !position.contained()
                        && category(position).filter(rule.category()::equals).isPresent());
    }

    private Optional<CategoryId> category(Order.Position position) {
        return product(position).flatMap(Product::category);
    }

    private Optional<Product> product(Order.Position position) {
        return Optional.ofNullable(sold.get(position.event())).flatMap(its -> its.product(position.product()));
    }
}
