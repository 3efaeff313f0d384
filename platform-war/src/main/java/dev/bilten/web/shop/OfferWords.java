package dev.bilten.web.shop;

import dev.bilten.catalog.api.OnSale;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.TaxRule;
import dev.bilten.catalog.api.Variation;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.app.ReadOffers.Offered;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said about one offer: its price, until when it holds, what is in it. */
@Service
class OfferWords {
    private final Shopfront shopfront;

    @Inject
    OfferWords(Shopfront shopfront) {
        this.shopfront = shopfront;
    }

    List<Phrase> contains(OfferDrawing drawing, Product bundle) {
        return bundle.terms().bundle().stream()
                .flatMap(part -> drawing.offers().items().stream()
                        .filter(one -> one.product().id().equals(part.product())
                                && one.variation().map(Variation::id).equals(part.variation()))
                        .map(one -> shopfront.phrase("bill.line", part.count(), full(drawing, one))))
                .toList();
    }

    static Phrase full(OfferDrawing drawing, Offered offered) {
        var name = offered.product().name().phrase(drawing.language());
        return offered.variation()
                .map(kind -> name.then(" · ").then(kind.name().phrase(drawing.language())))
                .orElse(name);
    }

    String price(OfferDrawing drawing, Offered offered) {
        if (offered.product().terms().price() == ProductTerms.PriceKind.OPEN) {
            return shopfront.word("price.open");
        }
        return offered.dearest().isPresent() && !offered.price().isZero()
                ? shopfront.word("price.from", drawing.formats().money(offered.price()))
                : money(drawing, offered.price());
    }

    String money(OfferDrawing drawing, Money price) {
        return price.isZero() ? shopfront.word("price.free") : drawing.formats().money(price);
    }

    @Nullable String tier(OfferDrawing drawing, Offered offered) {
        if (offered.tierLeft().isPresent()) {
            return shopfront.word("price.first", offered.tierLeft().get());
        }
        return offered.tier()
                .flatMap(ProductTerms.Tier::until)
                .map(until -> shopfront.word("price.until", drawing.formats().date(until)))
                .orElse(null);
    }

    OfferViews.@Nullable Open open(OfferDrawing drawing, Offered offered, String field) {
        var terms = offered.product().terms();
        boolean asked = offered.buyable() || drawing.whatever() && offered.sale() instanceof OnSale.Now;
        if (terms.price() != ProductTerms.PriceKind.OPEN || !asked) {
            return null;
        }
        var currency = drawing.event().currency();
        var least = drawing.formats().money(offered.price());
        var help = terms.open()
                .highestMinor()
                .map(most -> shopfront.word(
                        "price.open.between", least, drawing.formats().money(new Money(most, currency))))
                .orElseGet(() -> shopfront.word("price.open.least", least));
        var suggested = terms.open()
                .suggestedMinor()
                .map(minor -> new Money(minor, currency).major().toPlainString())
                .orElse("");
        return new OfferViews.Open(
                field,
                shopfront.word("price.open.label", currency.getCurrencyCode()),
                drawing.choice().value(field, suggested),
                help,
                drawing.choice().errorOf(field));
    }

    /** What is good to know beside the price: its tax, when it lets in, and that the organizer has to agree. */
    @Nullable String notes(OfferDrawing drawing, Product product) {
        var notes = Stream.of(
                        Optional.ofNullable(taxNote(drawing, product)),
                        validity(drawing, product.terms().validity()),
                        Optional.of(shopfront.word("price.request"))
                                .filter(_ -> product.terms().approval()))
                .flatMap(Optional::stream)
                .toList();
        return notes.isEmpty() ? null : String.join(" · ", notes);
    }

    /** When its ticket lets in, where that is not simply the event's time. */
    private Optional<String> validity(OfferDrawing drawing, ProductTerms.Validity validity) {
        if (validity.days().isPresent()) {
            return validity.days().map(days -> shopfront.word("price.valid.days", days));
        }
        var from = validity.from().map(drawing.formats()::dateTime);
        var until = validity.until().map(drawing.formats()::dateTime);
        if (from.isPresent() && until.isPresent()) {
            return Optional.of(shopfront.word("price.valid.between", from.get(), until.get()));
        }
        return from.map(moment -> shopfront.word("price.valid.from", moment))
                .or(() -> until.map(moment -> shopfront.word("price.valid.until", moment)));
    }

    private @Nullable String taxNote(OfferDrawing drawing, Product product) {
        var rule = product.terms().taxRule().map(drawing.prices().taxes()::get);
        if (rule.filter(its -> its.prices() == TaxRule.Prices.TAX_ON_TOP).isPresent() && !product.free()) {
            return rule.get().homeRate().signum() == 0 && rule.get().rows().isEmpty()
                    ? null
                    : shopfront.word("price.tax.on-top", percent(rule.get().homeRate()));
        }
        if (product.taxRate().signum() == 0 || product.free()) {
            return null;
        }
        return shopfront.word("price.tax", percent(product.taxRate()));
    }

    private static String percent(BigDecimal rate) {
        return rate.signum() == 0
                ? "0"
                : rate.multiply(BigDecimal.valueOf(100)).stripTrailingZeros().toPlainString();
    }

    static @Nullable Phrase text(Text text, OfferDrawing drawing) {
        return text.phrase(drawing.language()).orNull();
    }
}
