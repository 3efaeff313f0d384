package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether a wish may be held at all, before anybody looks at stock. */
public sealed interface Admission {
    /** So many lines and tickets one hold may have; a page never asks for more. */
    int MOST_LINES = 100;

    int MOST_TICKETS = 1_000;

    record Admitted(List<Hold.Line> lines) implements Admission {}

    record Refused(List<Violation> violations) implements Admission {}

    record Closed(WhyClosed reason) implements Admission {}

    static Admission of(Event event, List<Product> products, List<Wish> wishes, Instant now) {
        if (event.state() == EventState.DRAFT) {
            return new Closed(WhyClosed.NOT_PUBLISHED);
        }
        if (event.state() == EventState.ARCHIVED) {
            return new Closed(WhyClosed.ARCHIVED);
        }
        if (event.endsAt().or(event::startsAt).filter(now::isAfter).isPresent()) {
            return new Closed(WhyClosed.OVER);
        }
        var offered =
                products.stream().filter(Product::active).collect(Collectors.toMap(Product::id, Function.identity()));
        var violations = violations(offered, wishes);
        return violations.isEmpty()
                ? new Admitted(IntStream.range(0, wishes.size())
                        .mapToObj(at -> line(offered, wishes.get(at), at + 1))
                        .toList())
                : new Refused(violations);
    }

    private static Hold.Line line(Map<ProductId, Product> offered, Wish wish, int number) {
        var product = offered.get(wish.product());
        if (product == null) {
            throw new IllegalStateException("admitted without being offered: " + wish.product());
        }
        return new Hold.Line(
                number,
                product.event(),
                wish.item(),
                wish.quantity(),
                product.price(),
                product.price(),
                product.taxRate(),
                Optional.empty(),
                Pot.FREE,
                Optional.empty());
    }

    private static List<Violation> violations(Map<ProductId, Product> offered, List<Wish> wishes) {
        if (wishes.isEmpty()) {
            return List.of(Violation.of("/lines", "error.nothing-chosen"));
        }
        if (wishes.size() > MOST_LINES) {
            return List.of(Violation.of("/lines", "error.too-many-lines", MOST_LINES));
        }
        var found = new ArrayList<Violation>();
        var seen = new HashSet<ProductId>();
        for (int i = 0; i < wishes.size(); i++) {
            check(offered, wishes.get(i), i, seen.add(wishes.get(i).product()), found);
        }
        if (found.isEmpty() && wishes.stream().mapToLong(Wish::quantity).sum() > MOST_TICKETS) {
            found.add(Violation.of("/lines", "error.too-many-tickets", MOST_TICKETS));
        }
        return found;
    }

    private static void check(
            Map<ProductId, Product> offered, Wish wish, int at, boolean first, List<Violation> found) {
        var product = offered.get(wish.product());
        if (product == null) {
            found.add(Violation.of("/lines/" + at + "/product", "error.unknown-product"));
        } else if (!first) {
            found.add(Violation.of("/lines/" + at + "/product", "error.repeated-product"));
        } else if (wish.quantity() < 1 || wish.quantity() > product.maxPerOrder()) {
            found.add(Violation.of("/lines/" + at + "/quantity", "error.between", 1, product.maxPerOrder()));
        }
    }
}
