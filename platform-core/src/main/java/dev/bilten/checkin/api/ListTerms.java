package dev.bilten.checkin.api;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
import java.util.Set;

/**
 * Which tickets a list lets in, and how often.
 *
 * @param products whose tickets are on it, in all their variations; with no product and no variation named, all tickets are
 * @param variations on it beside the products
 * @param dates on which; on all of them where none is named
 * @param addOns whoever shows a ticket that is not on the list comes in by an add-on of it that is: the ticket opens the dinner
 */
public record ListTerms(
        Set<ProductId> products,
        Set<VariationId> variations,
        Set<DateId> dates,
        boolean addOns,
        Readmission readmission) {
    /** All tickets, each once. */
    public static final ListTerms PLAIN = new ListTerms(Set.of(), Set.of(), Set.of(), false, Readmission.ONCE);

    public ListTerms {
        products = Set.copyOf(products);
        variations = Set.copyOf(variations);
        dates = Set.copyOf(dates);
    }

    /** Those of a list that every ticket is on. */
    public ListTerms ofAll() {
        return new ListTerms(Set.of(), Set.of(), Set.of(), false, readmission);
    }
}
