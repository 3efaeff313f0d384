package dev.bilten.catalog.api;

import dev.bilten.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a voucher does. Kept as one document and read as a whole; what a document does not say is as in {@link #PLAIN}.
 *
 * @param schema of the document; 1
 * @param value what it does to the price
 * @param scope what it is good for
 * @param date only for this date of a series; empty for all
 * @param keepsStock places are kept for it: of the one product or the one quota in its scope
 * @param ignoresStock its tickets are given out beyond what there is
 * @param showsHidden it shows what is hidden, as far as its scope goes
 */
public record VoucherTerms(
        int schema,
        VoucherValue value,
        VoucherScope scope,
        Optional<DateId> date,
        boolean keepsStock,
        boolean ignoresStock,
        boolean showsHidden) {
    public static final VoucherTerms PLAIN =
            new VoucherTerms(1, VoucherValue.NONE, VoucherScope.EVERYTHING, Optional.empty(), false, false, false);

    public VoucherTerms {
        Schema.known(schema, 1, "voucher terms");
    }

    /** Whether it is good for an item that these quotas count. */
    public boolean covers(Item item, java.util.Set<QuotaId> quotas) {
        return (date.isEmpty() || date.equals(item.date())) && scope.covers(item, quotas);
    }

    /** The one product it keeps places of. */
    public Optional<Item> keptItem() {
        return scope.products().size() == 1
                        && scope.quotas().isEmpty()
                        && scope.variations().size() <= 1
                ? Optional.of(new Item(
                        scope.products().iterator().next(),
                        scope.variations().stream().findFirst(),
                        date))
                : Optional.empty();
    }

    /** The one quota it keeps places of. */
    public Optional<QuotaId> keptQuota() {
        return scope.quotas().size() == 1
                        && scope.products().isEmpty()
                        && scope.variations().isEmpty()
                ? scope.quotas().stream().findFirst()
                : Optional.empty();
    }

    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        value.violations()
                .forEach(one -> found.add(new Violation("/value" + one.pointer(), one.key(), one.arguments())));
        if (keepsStock && ignoresStock) {
            found.add(Violation.of("/ignoresStock", "error.cannot-combine"));
        }
        if (keepsStock && keptItem().isEmpty() && keptQuota().isEmpty()) {
            found.add(Violation.of("/keepsStock", "error.keeps-one-thing"));
        }
        return found;
    }
}
