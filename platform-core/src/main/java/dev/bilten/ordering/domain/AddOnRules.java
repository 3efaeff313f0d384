package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms.AddOn;
import dev.bilten.ordering.api.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may and must be chosen together with a product. */
final class AddOnRules {
    private final Assortment assortment;
    private final boolean staff;

    /** @param staff they may sell what is switched off */
    AddOnRules(Assortment assortment, boolean staff) {
        this.assortment = assortment;
        this.staff = staff;
    }

    /** The rule by which one product is an add-on of another. */
    Optional<AddOn> rule(Product parent, Wish addOn) {
        return assortment
                .product(addOn.product())
                .filter(product -> product.active() || staff)
                .flatMap(Product::category)
                .flatMap(category -> parent.terms().addOns().stream()
                        .filter(rule -> rule.category().equals(category))
                        .findFirst());
    }

    /** @param kept what it has already */
    List<Refusal> against(Product parent, Wish wish, List<Item> kept, String pointer) {
        var found = new ArrayList<Refusal>();
        for (int i = 0; i < wish.addOns().size(); i++) {
            one(parent, wish, wish.addOns().get(i), kept, pointer + "/addOns/" + i)
                    .ifPresent(found::add);
        }
        for (var rule : parent.terms().addOns()) {
            long chosen = chosen(wish, rule.category()) + kept(kept, rule.category());
            long least = (long) rule.min() * wish.quantity();
            long most = (long) rule.max() * wish.quantity();
            if (chosen < least || chosen > most) {
                found.add(Refusal.of(pointer + "/addOns", WhyRefused.ADD_ONS_BETWEEN, least, most));
            }
        }
        return found;
    }

    private Optional<Refusal> one(Product parent, Wish wish, Wish addOn, List<Item> kept, String pointer) {
        var rule = rule(parent, addOn);
        if (rule.isEmpty() || !addOn.addOns().isEmpty()) {
            return Optional.of(Refusal.of(pointer + "/product", WhyRefused.ADD_ON_UNKNOWN));
        }
        if (addOn.quantity() < 1 || addOn.quantity() > Admission.MOST_TICKETS) {
            return Optional.of(Refusal.of(pointer + "/quantity", WhyRefused.BETWEEN, 1, Admission.MOST_TICKETS));
        }
        long same = wish.addOns().stream()
                        .filter(other -> other.item().equals(addOn.item()))
                        .mapToLong(Wish::quantity)
                        .sum()
                + kept.stream().filter(addOn.item()::equals).count();
        return !rule.get().repeatable() && same > wish.quantity()
                ? Optional.of(Refusal.of(pointer + "/quantity", WhyRefused.ADD_ON_TWICE))
                : Optional.empty();
    }

    private long chosen(Wish wish, CategoryId category) {
        return wish.addOns().stream()
                .filter(addOn -> of(addOn.item(), category))
                .mapToLong(Wish::quantity)
                .sum();
    }

    private long kept(List<Item> kept, CategoryId category) {
        return kept.stream().filter(item -> of(item, category)).count();
    }

    private boolean of(Item item, CategoryId category) {
        return assortment
                .product(item.product())
                .flatMap(Product::category)
                .filter(category::equals)
                .isPresent();
    }
}
