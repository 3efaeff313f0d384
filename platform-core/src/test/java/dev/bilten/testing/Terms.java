package dev.bilten.testing;

import dev.bilten.catalog.api.AskedOfAttendee;
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
public final class Terms {
    private ProductTerms.PriceKind price = ProductTerms.PriceKind.FIXED;
    private ProductTerms.OpenPrice open = ProductTerms.OpenPrice.NONE;
    private final List<ProductTerms.Tier> tiers = new ArrayList<>();
    private SaleWindow sale = SaleWindow.ALWAYS;
    private Set<Channel> channels = Set.of();
    private boolean hidden;
    private int minPerOrder = 1;
    private Optional<Integer> maxPerPerson = Optional.empty();
    private boolean approval;
    private final List<ProductTerms.AddOn> addOns = new ArrayList<>();
    private final List<ProductTerms.Part> bundle = new ArrayList<>();
    private ProductTerms.Validity validity = ProductTerms.Validity.EVENT;
    private boolean acrossDates;
    private AskedOfAttendee attendee = AskedOfAttendee.NOTHING;

    public static Terms plain() {
        return new Terms();
    }

    public Terms price(ProductTerms.PriceKind kind) {
        price = kind;
        return this;
    }

    public Terms open(Long highest, Long suggested) {
        price = ProductTerms.PriceKind.OPEN;
        open = new ProductTerms.OpenPrice(Optional.ofNullable(highest), Optional.ofNullable(suggested));
        return this;
    }

    public Terms tier(Optional<Instant> until, Optional<Integer> first, long minor) {
        tiers.add(new ProductTerms.Tier(until, first, minor));
        return this;
    }

    public Terms sale(SaleWindow window) {
        sale = window;
        return this;
    }

    public Terms channels(Set<Channel> some) {
        channels = some;
        return this;
    }

    public Terms hidden() {
        hidden = true;
        return this;
    }

    public Terms limits(int least, Integer perPerson) {
        minPerOrder = least;
        maxPerPerson = Optional.ofNullable(perPerson);
        return this;
    }

    /** The organizer has to agree. */
    public Terms onRequest() {
        approval = true;
        return this;
    }

    public Terms addOn(CategoryId category, int min, int max) {
        return addOn(new ProductTerms.AddOn(category, min, max, false, true));
    }

    public Terms addOn(ProductTerms.AddOn one) {
        addOns.add(one);
        return this;
    }

    public Terms part(ProductTerms.Part part) {
        bundle.add(part);
        return this;
    }

    public Terms validity(Instant from, Instant until, Integer days) {
        validity = new ProductTerms.Validity(
                Optional.ofNullable(from), Optional.ofNullable(until), Optional.ofNullable(days));
        return this;
    }

    public Terms attendee(AskedOfAttendee.Asked name, AskedOfAttendee.Asked email) {
        attendee = new AskedOfAttendee(name, email);
        return this;
    }

    public Terms acrossDates() {
        acrossDates = true;
        return this;
    }

    public ProductTerms terms() {
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
                approval,
                addOns,
                bundle,
                validity,
                true,
                acrossDates,
                Optional.empty(),
                attendee);
    }
}
