package dev.bilten.catalog.api;

import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people say about a product when they make or edit it. The price is gross, in minor units of the event's currency. */
public record ProductDraft(
        Text name,
        Text description,
        long priceMinor,
        BigDecimal taxRate,
        int maxPerOrder,
        boolean active,
        Optional<CategoryId> category,
        ProductTerms terms) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final long HIGHEST_PRICE = 100_000_000_00L;
    private static final int MOST_PER_ORDER = 1_000;

    private static final String TERMS = "/terms";

    /** What is said about a product there is: the start of an edit, which then changes what its form shows. */
    public static ProductDraft of(Product product) {
        return new ProductDraft(
                product.name(),
                product.description(),
                product.price().minor(),
                product.taxRate(),
                product.maxPerOrder(),
                product.active(),
                product.category(),
                product.terms());
    }

    /** The same facts, sold as another draft says: for forms that show the facts alone. */
    public ProductDraft soldAs(ProductDraft other) {
        return new ProductDraft(
                name, description, priceMinor, taxRate, maxPerOrder, active, other.category(), other.terms());
    }

    public ProductDraft with(ProductTerms changed) {
        return new ProductDraft(name, description, priceMinor, taxRate, maxPerOrder, active, category, changed);
    }

    public ProductDraft in(Optional<CategoryId> changed) {
        return new ProductDraft(name, description, priceMinor, taxRate, maxPerOrder, active, changed, terms);
    }

    /** A plain ticket: as listed, for everybody, all the time. For new ones: an edit begins with {@link #of}. */
    public ProductDraft(
            Text name, Text description, long priceMinor, BigDecimal taxRate, int maxPerOrder, boolean active) {
        this(name, description, priceMinor, taxRate, maxPerOrder, active, Optional.empty(), ProductTerms.PLAIN);
    }

    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (name.isBlank()) {
            found.add(Violation.of("/name", "error.required"));
        }
        EventDraft.tooLong(found, "/name", name, LONGEST_NAME);
        EventDraft.tooLong(found, "/description", description, LONGEST_DESCRIPTION);
        if (priceMinor < 0 || priceMinor > HIGHEST_PRICE) {
            found.add(Violation.of("/price", "error.price-out-of-range"));
        }
        if (taxRate.signum() < 0 || taxRate.compareTo(BigDecimal.ONE) > 0 || taxRate.scale() > 5) {
            found.add(Violation.of("/taxRate", "error.between", 0, 1));
        }
        if (maxPerOrder < 1 || maxPerOrder > MOST_PER_ORDER) {
            found.add(Violation.of("/maxPerOrder", "error.between", 1, MOST_PER_ORDER));
        }
        found.addAll(terms.violations(TERMS));
        if (terms.minPerOrder() > maxPerOrder) {
            found.add(Violation.of("/terms/minPerOrder", "error.more-than-most", maxPerOrder));
        }
        terms.open()
                .highestMinor()
                .filter(highest -> highest < priceMinor)
                .ifPresent(highest -> found.add(Violation.of("/terms/open/highestMinor", "error.below-lowest-price")));
        return found;
    }
}
