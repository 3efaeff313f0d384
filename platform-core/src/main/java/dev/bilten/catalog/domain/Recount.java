package dev.bilten.catalog.domain;

import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.api.Sales;
import java.util.List;
import java.util.function.Predicate;

/** What a quota counts from scratch, when what it is for changes: what was sold before belongs in its numbers too. */
public final class Recount {
    private Recount() {}

    /** Held, sold and beyond; what is kept for others does not hang on the items. */
    public static Quota.Counts of(QuotaDraft draft, List<Sales.Given> given) {
        var mine = given.stream().filter(row -> counts(draft, row.item())).toList();
        return new Quota.Counts(
                sum(mine, row -> !row.paid() && !row.beyond()),
                sum(mine, row -> row.paid() && !row.beyond()),
                0,
                0,
                0,
                sum(mine, Sales.Given::beyond));
    }

    /** Those numbers with what the quota keeps for others. */
    public static Quota.Counts with(Quota.Counts counted, Quota.Counts kept) {
        return new Quota.Counts(
                counted.held(), counted.sold(), kept.blocked(), kept.promised(), kept.allotted(), counted.beyond());
    }

    private static boolean counts(QuotaDraft draft, Item item) {
        return (draft.date().isEmpty() || draft.date().equals(item.date()))
                && draft.items().stream()
                        .anyMatch(scope -> scope.product().equals(item.product())
                                && (scope.variation().isEmpty()
                                        || scope.variation().equals(item.variation())));
    }

    private static int sum(List<Sales.Given> rows, Predicate<Sales.Given> which) {
        return rows.stream().filter(which).mapToInt(Sales.Given::count).sum();
    }
}
