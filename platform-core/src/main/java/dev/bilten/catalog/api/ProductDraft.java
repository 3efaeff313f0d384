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

    /** A plain ticket: as listed, for everybody, all the time. */
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
        return found;
    }
}
