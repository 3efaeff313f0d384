package dev.bilten.catalog;

import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.SaleWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plain terms with this or that changed. */
final class Terms {
    private ProductTerms.PriceKind price = ProductTerms.PriceKind.FIXED;
    private ProductTerms.OpenPrice open = ProductTerms.OpenPrice.NONE;
    private final List<ProductTerms.Tier> tiers = new ArrayList<>();
    private SaleWindow sale = SaleWindow.ALWAYS;
    private Set<Channel> channels = Set.of();
    private boolean hidden;
    private int minPerOrder = 1;
    private Optional<Integer> maxPerPerson = Optional.empty();
    private final List<ProductTerms.AddOn> addOns = new ArrayList<>();
    private final List<ProductTerms.Part> bundle = new ArrayList<>();
    private ProductTerms.Validity validity = ProductTerms.Validity.EVENT;
    private boolean acrossDates;

    static Terms plain() {
        return new Terms();
    }

    Terms price(ProductTerms.PriceKind kind) {
        price = kind;
        return this;
    }

    Terms open(Long highest, Long suggested) {
        price = ProductTerms.PriceKind.OPEN;
        open = new ProductTerms.OpenPrice(Optional.ofNullable(highest), Optional.ofNullable(suggested));
        return this;
    }

    Terms tier(Optional<Instant> until, Optional<Integer> first, long minor) {
        tiers.add(new ProductTerms.Tier(until, first, minor));
        return this;
    }

    Terms sale(SaleWindow window) {
        sale = window;
        return this;
    }

    Terms channels(Set<Channel> some) {
        channels = some;
        return this;
    }

    Terms hidden() {
        hidden = true;
        return this;
    }

    Terms limits(int least, Integer perPerson) {
        minPerOrder = least;
        maxPerPerson = Optional.ofNullable(perPerson);
        return this;
    }

    Terms addOn(CategoryId category, int min, int max) {
        addOns.add(new ProductTerms.AddOn(category, min, max, false, true));
        return this;
    }

    Terms part(ProductTerms.Part part) {
        bundle.add(part);
        return this;
    }

    Terms validity(Instant from, Instant until, Integer days) {
        validity = new ProductTerms.Validity(
                Optional.ofNullable(from), Optional.ofNullable(until), Optional.ofNullable(days));
        return this;
    }

    Terms acrossDates() {
        acrossDates = true;
        return this;
    }

    ProductTerms terms() {
        return new ProductTerms(
                1,
                price,
                open,
                tiers,
                sale,
                channels,
                hidden,
                minPerOrder,
                maxPerPerson,
                false,
                addOns,
                bundle,
                validity,
                true,
                acrossDates,
                Optional.empty());
    }
}
