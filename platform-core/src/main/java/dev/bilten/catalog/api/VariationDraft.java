package dev.bilten.catalog.api;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What people say about a kind of a product when they make or edit it.
 *
 * @param priceMinor gross, in minor units of the event's currency; empty: the product's
 */
public record VariationDraft(Text name, Text description, Optional<Long> priceMinor, SaleWindow sale, boolean active) {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final long HIGHEST_PRICE = 100_000_000_00L;

    public static VariationDraft of(Variation variation) {
        return new VariationDraft(
                variation.name(),
                variation.description(),
                variation.price().map(Money::minor),
                variation.sale(),
                variation.active());
    }

    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (name.isBlank()) {
            found.add(Violation.of("/name", "error.required"));
        }
        EventDraft.tooLong(found, "/name", name, LONGEST_NAME);
        EventDraft.tooLong(found, "/description", description, LONGEST_DESCRIPTION);
        if (priceMinor.filter(minor -> minor < 0 || minor > HIGHEST_PRICE).isPresent()) {
            found.add(Violation.of("/price", "error.price-out-of-range"));
        }
        if (!sale.sensible()) {
            found.add(Violation.of("/sale/until", "error.end-before-start"));
        }
        return found;
    }
}
