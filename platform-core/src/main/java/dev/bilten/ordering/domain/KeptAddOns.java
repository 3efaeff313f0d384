package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Wish;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of the add-ons of a ticket when something else takes its place. What the new one offers too stays with it, at its
 * price; what it offers on other terms (another date, included or not any more) is bought anew; the rest goes.
 *
 * @param kept as they are
 * @param anew the same for the new ticket, at its terms
 */
record KeptAddOns(List<Order.Position> kept, List<Wish> anew) {
    private static final KeptAddOns NONE = new KeptAddOns(List.of(), List.of());

    KeptAddOns {
        kept = List.copyOf(kept);
        anew = List.copyOf(anew);
    }

    /** @param own of the ticket, without those that are cancelled by themselves */
    static KeptAddOns of(
            Order.Position before, Item to, Collection<Order.Position> own, Map<EventId, Assortment> sold) {
        var seller = sold.values().stream()
                .filter(assortment -> assortment.product(to.product()).isPresent())
                .findFirst();
        if (own.isEmpty() || seller.isEmpty()) {
            return NONE;
        }
        var old = Optional.ofNullable(sold.get(before.event())).flatMap(its -> its.product(before.product()));
        var sorting =
                new Sorting(seller.get(), seller.get().product(to.product()).orElseThrow(), to, old);
        own.forEach(sorting::sort);
        return new KeptAddOns(sorting.kept, sorting.anew);
    }

    private static final class Sorting {
        private final Assortment assortment;
        private final Product product;
        private final Item to;
        private final Optional<Product> old;
        private final Map<CategoryId, Integer> counted = new HashMap<>();
        private final Set<Item> seen = new HashSet<>();
        private final List<Order.Position> kept = new ArrayList<>();
        private final List<Wish> anew = new ArrayList<>();

        Sorting(Assortment assortment, Product product, Item to, Optional<Product> old) {
            this.assortment = assortment;
            this.product = product;
            this.to = to;
            this.old = old;
        }

        void sort(Order.Position one) {
            var its = assortment.product(one.product());
            var category = its.flatMap(Product::category);
            var rule = category.flatMap(known -> rule(product, known));
            // a part of a bundle is no add-on: the new product brings its own
            if (rule.isEmpty() || one.contained()) {
                return;
            }
            var item = moved(one, its.orElseThrow());
            boolean room = counted.merge(rule.get().category(), 1, Integer::sum)
                    <= rule.get().max();
            if (!room || !seen.add(item) && !rule.get().repeatable()) {
                return;
            }
            boolean included = old.flatMap(before -> rule(before, rule.get().category()))
                    .map(ProductTerms.AddOn::included)
                    .orElse(false);
            if (item.equals(one.item()) && included == rule.get().included()) {
                kept.add(one);
            } else {
                anew.add(new Wish(item, 1, offered(one, its.orElseThrow()), List.of()));
            }
        }

        private static Optional<ProductTerms.AddOn> rule(Product of, CategoryId category) {
            return of.terms().addOns().stream()
                    .filter(rule -> rule.category().equals(category))
                    .findFirst();
        }

        /** What is for one date goes to the date of its new ticket. */
        private Item moved(Order.Position one, Product its) {
            var dated = one.item().date().isPresent() && !its.terms().acrossDates();
            var date =
                    dated ? to.date().or(() -> one.item().date()) : one.item().date();
            return new Item(one.product(), one.item().variation(), date);
        }

        private static Optional<dev.bilten.kernel.Money> offered(Order.Position one, Product its) {
            return its.terms().price() == ProductTerms.PriceKind.OPEN ? Optional.of(one.listed()) : Optional.empty();
        }
    }
}
