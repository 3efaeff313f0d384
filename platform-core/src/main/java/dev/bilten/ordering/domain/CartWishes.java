package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Wish;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a buyer asked for, read back from the lines that came of it: a price that changed on the way and the parts of a
 * bundle are no wishes of their own.
 *
 * @param groups each with all its lines, in the order of the cart
 */
public record CartWishes(List<Group> groups) {
    public CartWishes {
        groups = List.copyOf(groups);
    }

    public record Group(Wish wish, List<Hold.Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    private record Same(Item item, Optional<Money> offered) {}

    /** @param products of the event whose lines are read */
    public static CartWishes of(List<Hold.Line> all, EventId event, List<Product> products) {
        var byId = new LinkedHashMap<ProductId, Product>();
        products.forEach(product -> byId.put(product.id(), product));
        var parents = new LinkedHashMap<Same, List<Hold.Line>>();
        all.stream()
                .filter(line -> line.event().equals(event) && line.parent().isEmpty())
                .forEach(line -> parents.computeIfAbsent(
                                new Same(line.item(), offered(line, byId)), _ -> new ArrayList<>())
                        .add(line));
        return new CartWishes(parents.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue(), all, byId))
                .toList());
    }

    private static Group group(
            Same same, List<Hold.Line> parents, List<Hold.Line> all, Map<ProductId, Product> products) {
        var numbers = parents.stream().map(Hold.Line::number).collect(Collectors.toSet());
        var whole = Hold.whole(all, numbers);
        var addOns = new LinkedHashMap<Same, Integer>();
        var parent = Optional.ofNullable(products.get(same.item().product()));
        whole.stream()
                .filter(line -> line.parent().filter(numbers::contains).isPresent()
                        && !line.contained()
                        && parent.filter(its -> addOn(its, line, products)).isPresent())
                .forEach(line ->
                        addOns.merge(new Same(line.item(), offered(line, products)), line.quantity(), Integer::sum));
        var wish = new Wish(
                same.item(),
                parents.stream().mapToInt(Hold.Line::quantity).sum(),
                same.offered(),
                addOns.entrySet().stream()
                        .map(one -> new Wish(
                                one.getKey().item(),
                                one.getValue(),
                                one.getKey().offered(),
                                List.of()))
                        .toList());
        return new Group(wish, whole);
    }

    private static boolean addOn(Product parent, Hold.Line line, Map<ProductId, Product> products) {
        Optional<CategoryId> category =
                Optional.ofNullable(products.get(line.product())).flatMap(Product::category);
        return parent.terms().addOns().stream().anyMatch(rule -> category.equals(Optional.of(rule.category())));
    }

    private static Optional<Money> offered(Hold.Line line, Map<ProductId, Product> products) {
        return Optional.ofNullable(products.get(line.product()))
                .filter(product -> product.terms().price() == ProductTerms.PriceKind.OPEN)
                .map(_ -> line.listed());
    }

    /** Those on one date, or without one. */
    public CartWishes on(Optional<dev.bilten.catalog.api.DateId> date) {
        return new CartWishes(groups.stream()
                .filter(group -> group.wish().item().date().isEmpty()
                        || group.wish().item().date().equals(date))
                .toList());
    }

    public List<Wish> wishes() {
        return groups.stream().map(Group::wish).toList();
    }
}
