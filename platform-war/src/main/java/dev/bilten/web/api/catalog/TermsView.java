package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.ProductTerms;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a product is sold. Amounts are minor units of the event's currency. */
@Schema(name = "Terms")
public record TermsView(
        ProductTerms.PriceKind price,
        NewTerms.Open open,
        List<NewTerms.Tier> tiers,
        NewTerms.Window sale,
        @Schema(description = "Empty for everywhere") List<String> channels,
        boolean hidden,
        int minPerOrder,
        @Nullable Integer maxPerPerson,
        boolean approval,
        List<NewTerms.AddOn> addOns,
        List<NewTerms.Part> bundle,
        NewTerms.Validity validity,
        boolean admission,
        boolean acrossDates,
        @Nullable String taxRule,

        @Schema(description = "What is asked of whoever comes with it while it is bought")
        AskedShape attendee) {
    public TermsView {
        tiers = List.copyOf(tiers);
        channels = List.copyOf(channels);
        addOns = List.copyOf(addOns);
        bundle = List.copyOf(bundle);
    }

    static TermsView of(ProductTerms terms) {
        return new TermsView(
                terms.price(),
                NewTerms.Open.of(terms.open()),
                terms.tiers().stream().map(NewTerms.Tier::of).toList(),
                NewTerms.Window.of(terms.sale()),
                terms.channels().stream().map(Channel::name).sorted().toList(),
                terms.hidden(),
                terms.minPerOrder(),
                terms.maxPerPerson().orElse(null),
                terms.approval(),
                terms.addOns().stream().map(NewTerms.AddOn::of).toList(),
                terms.bundle().stream().map(NewTerms.Part::of).toList(),
                NewTerms.Validity.of(terms.validity()),
                terms.admission(),
                terms.acrossDates(),
                terms.taxRule().orElse(null),
                AskedShape.of(terms.attendee()));
    }
}
