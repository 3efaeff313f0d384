package dev.bilten.web.shop;

import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.app.ReadOffers.Offered;
import jakarta.inject.Inject;
import java.util.List;

/** What may be taken along with a product: a group for each category it names. */
@Service
class AddOnViews {
    private final Shopfront shopfront;
    private final OfferWords words;
    private final OfferReasons reasons;

    @Inject
    AddOnViews(Shopfront shopfront, OfferWords words, OfferReasons reasons) {
        this.shopfront = shopfront;
        this.words = words;
        this.reasons = reasons;
    }

    List<OfferViews.AddOns> of(OfferDrawing drawing, Product parent, String key, int most) {
        return parent.terms().addOns().stream()
                .map(rule -> addOns(drawing, rule, key, most))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private OfferViews.AddOns addOns(OfferDrawing drawing, ProductTerms.AddOn rule, String key, int most) {
        var items = drawing.of(rule.category()).stream()
                .map(offered -> addOn(drawing, offered, rule, key, most))
                .toList();
        var title = drawing.offers().categories().stream()
                .filter(category -> category.id().equals(rule.category()))
                .findFirst()
                .map(category -> category.name().phrase(drawing.language()))
                .orElse(Phrase.EMPTY);
        var error = drawing.choice().errorOf(Fields.ADD_ON + key);
        boolean opened = rule.min() > 0
                || error != null
                || items.stream()
                        .anyMatch(
                                item -> item.error() != null || drawing.choice().has(item.field()));
        return new OfferViews.AddOns(Fields.ADD_ON + key, title, help(rule), opened, rule.included(), error, items);
    }

    private String help(ProductTerms.AddOn rule) {
        if (rule.min() == rule.max()) {
            return shopfront.word("addon.exactly", rule.min());
        }
        return rule.min() == 0
                ? shopfront.word("addon.most", rule.max())
                : shopfront.word("addon.between", rule.min(), rule.max());
    }

    private OfferViews.Item addOn(
            OfferDrawing drawing, Offered offered, ProductTerms.AddOn rule, String key, int parents) {
        var product = offered.product();
        var both = Fields.with(key, Fields.key(product, offered.variation()));
        int each = rule.repeatable() ? rule.max() : 1;
        int most = Math.min(drawing.most(offered), each * parents);
        return new OfferViews.Item(
                both,
                Fields.ADD_ON + both,
                OfferWords.full(drawing, offered),
                OfferWords.text(product.description(), drawing),
                rule.included() ? shopfront.word("addon.included") : words.price(drawing, offered),
                rule.included()
                        ? null
                        : offered.before().map(drawing.formats()::money).orElse(null),
                rule.included() ? null : words.tier(drawing, offered),
                null,
                rule.included() ? 0 : offered.price().minor(),
                OfferReasons.state(offered),
                null,
                most > 0 ? null : reasons.of(drawing, offered),
                most,
                OfferRows.choices(most),
                drawing.choice().value(Fields.ADD_ON + both, "0"),
                drawing.choice().errorOf(Fields.ADD_ON + both),
                rule.included() ? null : words.open(drawing, offered, Fields.PRICE + both),
                List.of(),
                List.of(),
                List.of(),
                drawing.waiting() != null && OfferReasons.soldOut(offered) && !drawing.whatever()
                        ? drawing.waiting() + "item=" + key + "&with=" + Fields.key(product, offered.variation())
                        : null);
    }
}
