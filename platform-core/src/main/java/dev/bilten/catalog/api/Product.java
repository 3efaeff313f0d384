package dev.bilten.catalog.api;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Something an event sells.
 *
 * @param price gross: what the buyer pays
 * @param taxRate the tax contained in it, 0.19 for 19 %
 * @param place its place in the list, from 0
 * @param active offered to buyers
 * @param terms how it is sold
 * @param variations its kinds in their order, also the inactive ones; where there are any, it is sold as one of them
 */
public record Product(
        ProductId id,
        EventId event,
        Optional<CategoryId> category,
        Text name,
        Text description,
        Money price,
        BigDecimal taxRate,
        int place,
        int maxPerOrder,
        boolean active,
        ProductTerms terms,
        List<Variation> variations,
        long version) {
    public Product {
        variations = List.copyOf(variations);
    }

    /** Nobody ever pays anything for it. */
    public boolean free() {
        return switch (terms.price()) {
            case FREE -> true;
            case OPEN -> false;
            case FIXED ->
                price.isZero()
                        && terms.tiers().stream().allMatch(tier -> tier.priceMinor() == 0)
                        && variations.stream()
                                .filter(Variation::active)
                                .allMatch(variation ->
                                        variation.price().map(Money::isZero).orElse(true));
        };
    }

    /** The kind of it with this id; empty where it has none such. */
    public Optional<Variation> variation(VariationId wanted) {
        return variations.stream().filter(kind -> kind.id().equals(wanted)).findFirst();
    }
}
