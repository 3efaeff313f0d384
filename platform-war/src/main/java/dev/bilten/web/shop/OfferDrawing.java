package dev.bilten.web.shop;

import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.ordering.app.ReadOffers.Offered;
import dev.bilten.ordering.app.ReadOffers.Offers;
import dev.bilten.webkit.messages.Formats;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one page are drawn from.
 *
 * @param prices the event's rules, for its taxes
 * @param waiting the address of the waiting list, to which the item is added; null where nobody waits
 * @param kept the rows of what is kept for whoever reads this, by their keys
 * @param whatever what is left does not matter
 */
record OfferDrawing(
        Event event,
        Offers offers,
        PricingRules prices,
        Choice choice,
        Formats formats,
        String language,
        @Nullable String waiting,
        Set<String> kept,
        boolean whatever) {
    OfferDrawing {
        kept = Set.copyOf(kept);
    }

    List<Offered> of(CategoryId category) {
        return offers.items().stream()
                .filter(one -> one.product().category().equals(Optional.of(category)))
                .toList();
    }

    int most(Offered offered) {
        int most = offered.product().maxPerOrder();
        if (whatever) {
            return most;
        }
        return offered.buyable() ? Math.min(most, offered.left().orElse(Integer.MAX_VALUE)) : 0;
    }
}
