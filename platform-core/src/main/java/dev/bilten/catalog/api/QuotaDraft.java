package dev.bilten.catalog.api;

import dev.bilten.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people say about a quota when they make or edit it.
 *
 * @param size empty for unlimited
 * @param date the one date it counts; empty for all of them together
 * @param items what it counts; may be empty while nothing is assigned yet
 * @param closeOnSellOut closes by itself when nothing is left
 */
public record QuotaDraft(
        String name, Optional<Integer> size, Optional<DateId> date, Set<Quota.Scope> items, boolean closeOnSellOut) {
    public static final int LARGEST = 10_000_000;

    private static final int LONGEST_NAME = 120;

    public QuotaDraft {
        // a scope of a whole product counts its variations already: counted twice, one ticket would take two places
        var whole = items.stream()
                .filter(item -> item.variation().isEmpty())
                .map(Quota.Scope::product)
                .collect(Collectors.toSet());
        items = items.stream()
                .filter(item -> item.variation().isEmpty() || !whole.contains(item.product()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All variations of the products, on all dates. For new ones: an edit begins with {@link #of}. */
    public static QuotaDraft plain(String name, Optional<Integer> size, Set<ProductId> products) {
        return new QuotaDraft(
                name,
                size,
                Optional.empty(),
                products.stream().map(Quota.Scope::of).collect(Collectors.toUnmodifiableSet()),
                false);
    }

    /** What is said about a quota there is: the start of an edit, which then changes what its form shows. */
    public static QuotaDraft of(Quota quota) {
        return new QuotaDraft(quota.name(), quota.size(), quota.date(), quota.items(), quota.closeOnSellOut());
    }

    public QuotaDraft sized(String changedName, Optional<Integer> changedSize) {
        return new QuotaDraft(changedName, changedSize, date, items, closeOnSellOut);
    }

    public QuotaDraft closing(boolean onSellOut) {
        return new QuotaDraft(name, size, date, items, onSellOut);
    }

    /**
     * The same for these products. One that was counted keeps its scopes, so that an edit that knows products alone does not
     * widen a quota of one variation to all.
     */
    public QuotaDraft counting(Set<ProductId> products) {
        var kept = items.stream().filter(item -> products.contains(item.product()));
        var added = products.stream()
                .filter(id -> items.stream().noneMatch(item -> item.product().equals(id)))
                .map(Quota.Scope::of);
        var scopes = Stream.concat(kept, added).collect(Collectors.toUnmodifiableSet());
        return new QuotaDraft(name, size, date, scopes, closeOnSellOut);
    }

    /** It counts the same items on the same dates. */
    public boolean countsLike(QuotaDraft other) {
        return items.equals(other.items) && date.equals(other.date);
    }

    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (name.isBlank()) {
            found.add(Violation.of("/name", "error.required"));
        }
        if (name.length() > LONGEST_NAME) {
            found.add(Violation.of("/name", "error.too-long", LONGEST_NAME));
        }
        if (size.filter(count -> count < 0 || count > LARGEST).isPresent()) {
            found.add(Violation.of("/size", "error.between", 0, LARGEST));
        }
        return found;
    }
}
