package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Product;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Wish;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** How many there may be in one cart. */
final class CountRules {
    private record Same(dev.bilten.catalog.api.Item item, Object offered, Object addOns) {}

    private final Assortment assortment;
    private final Request request;

    CountRules(Assortment assortment, Request request) {
        this.assortment = assortment;
        this.request = request;
    }

    /** What can be said before anything is read: a cart that no page makes. */
    static List<Refusal> tooMuch(List<Wish> wishes) {
        if (wishes.isEmpty()) {
            return List.of(Refusal.of("/lines", WhyRefused.NOTHING_CHOSEN));
        }
        if (wishes.size() > Admission.MOST_LINES) {
            return List.of(Refusal.of("/lines", WhyRefused.TOO_MANY_LINES, Admission.MOST_LINES));
        }
        for (int i = 0; i < wishes.size(); i++) {
            if (wishes.get(i).addOns().size() > Admission.MOST_LINES) {
                return List.of(Refusal.of("/lines/" + i + "/addOns", WhyRefused.TOO_MANY_LINES, Admission.MOST_LINES));
            }
        }
        return List.of();
    }

    List<Refusal> against() {
        var found = new ArrayList<Refusal>();
        var seen = new HashSet<Same>();
        var wishes = request.wishes();
        for (int i = 0; i < wishes.size(); i++) {
            var wish = wishes.get(i);
            // a change may swap for what it adds too
            if (!seen.add(new Same(wish.item(), wish.offered(), wish.addOns())) && !request.byStaff()) {
                found.add(Refusal.of("/lines/" + i + "/product", WhyRefused.REPEATED_PRODUCT));
            }
            quantity(wish, "/lines/" + i + "/quantity", found);
            for (int j = 0; j < wish.addOns().size(); j++) {
                addOn(wish.addOns().get(j), "/lines/" + i + "/addOns/" + j + "/quantity", found);
            }
        }
        if (found.isEmpty()
                && request.all().mapToLong(Wish::quantity).sum()
                                + request.already().stream()
                                        .mapToLong(line -> line.quantity())
                                        .sum()
                        > Admission.MOST_TICKETS) {
            found.add(Refusal.of("/lines", WhyRefused.TOO_MANY_TICKETS, Admission.MOST_TICKETS));
        }
        return found;
    }

    private void quantity(Wish wish, String pointer, List<Refusal> found) {
        assortment.product(wish.product()).ifPresent(product -> {
            int most = product.maxPerOrder();
            int least = least(product);
            long altogether = altogether(product);
            if (wish.quantity() < 1 || wish.quantity() > most) {
                found.add(Refusal.of(pointer, WhyRefused.BETWEEN, least, most));
            } else if (altogether > most) {
                found.add(Refusal.of(pointer, WhyRefused.AT_MOST, most));
            } else if (altogether < least) {
                found.add(Refusal.of(pointer, WhyRefused.AT_LEAST, least));
            }
        });
    }

    /** How many go with one product is the category's rule; how many there may be altogether is its own. */
    private void addOn(Wish wish, String pointer, List<Refusal> found) {
        assortment
                .product(wish.product())
                .filter(product -> altogether(product) > product.maxPerOrder())
                .ifPresent(product -> found.add(Refusal.of(pointer, WhyRefused.AT_MOST, product.maxPerOrder())));
    }

    private long altogether(Product product) {
        return request.wanted().getOrDefault(product.id(), 0L) + request.alreadyOf(product.id());
    }

    private static int least(Product product) {
        return Math.max(1, Math.min(product.terms().minPerOrder(), product.maxPerOrder()));
    }

    /** Said when it is ordered: lines may have been taken out of the cart since they were admitted. */
    static List<Refusal> tooFew(Assortment assortment, List<Hold.Line> lines) {
        return assortment.products().stream()
                .flatMap(product -> tooFew(product, lines).stream())
                .toList();
    }

    private static Optional<Refusal> tooFew(Product product, List<Hold.Line> lines) {
        var its = lines.stream()
                .filter(line -> line.product().equals(product.id()))
                .toList();
        int has = its.stream().mapToInt(Hold.Line::quantity).sum();
        boolean chosen = its.stream().anyMatch(line -> line.parent().isEmpty());
        return chosen && has < least(product)
                ? Optional.of(Refusal.of("/lines", WhyRefused.TOO_FEW_OF, least(product), product.name(), has))
                : Optional.empty();
    }
}
