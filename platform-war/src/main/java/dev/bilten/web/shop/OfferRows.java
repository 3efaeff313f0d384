package dev.bilten.web.shop;

import dev.bilten.catalog.api.Variation;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.app.ReadOffers.Offered;
import dev.bilten.web.shop.OfferViews.Item;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;

/** A row of the event page: one thing to buy, or a product with a row for each of its kinds. */
@Service
class OfferRows {
    private static final int LARGEST_CHOICE = 20;

    private final Shopfront shopfront;
    private final OfferWords words;
    private final OfferReasons reasons;
    private final AddOnViews addOns;

    @Inject
    OfferRows(Shopfront shopfront, OfferWords words, OfferReasons reasons, AddOnViews addOns) {
        this.shopfront = shopfront;
        this.words = words;
        this.reasons = reasons;
        this.addOns = addOns;
    }

    Item withKinds(OfferDrawing drawing, List<Offered> rows) {
        var kinds = rows.stream().map(row -> row(drawing, row, true)).toList();
        var product = rows.getFirst().product();
        var prices = EventModel.prices(rows);
        return new Item(
                product.id().toString(),
                Fields.QUANTITY + product.id(),
                product.name().phrase(drawing.language()),
                OfferWords.text(product.description(), drawing),
                prices.size() == 1
                        ? words.money(drawing, prices.getFirst())
                        : shopfront.word("price.from", drawing.formats().money(prices.getFirst())),
                null,
                null,
                words.notes(drawing, product),
                0,
                kinds.stream().anyMatch(kind -> kind.max() > 0)
                        ? "onsale"
                        : kinds.getFirst().state(),
                null,
                null,
                0,
                List.of(),
                "0",
                drawing.choice().errorOf(Fields.QUANTITY + product.id()),
                null,
                words.contains(drawing, product),
                kinds,
                List.of(),
                null);
    }

    Item row(OfferDrawing drawing, Offered offered, boolean kind) {
        var product = offered.product();
        var key = Fields.key(product, offered.variation());
        int most = drawing.most(offered);
        var name = kind
                ? offered.variation()
                        .map(Variation::name)
                        .orElse(product.name())
                        .phrase(drawing.language())
                : OfferWords.full(drawing, offered);
        var about = offered.variation()
                .filter(_ -> kind)
                .map(Variation::description)
                .orElse(product.description());
        var room = Room.of(offered.left().orElse(Integer.MAX_VALUE));
        return new Item(
                key,
                Fields.QUANTITY + key,
                name,
                OfferWords.text(about, drawing),
                words.price(drawing, offered),
                offered.before().map(drawing.formats()::money).orElse(null),
                words.tier(drawing, offered),
                kind ? null : words.notes(drawing, product),
                offered.price().minor(),
                OfferReasons.state(offered),
                most > 0 && room == Room.FEW && !drawing.whatever()
                        ? shopfront.word("room.left", offered.left().orElse(0))
                        : null,
                most > 0 ? null : reasons.of(drawing, offered),
                most,
                choices(most),
                drawing.choice().value(Fields.QUANTITY + key, drawing.whatever() ? "1" : "0"),
                drawing.choice().errorOf(Fields.QUANTITY + key),
                words.open(drawing, offered, Fields.PRICE + key),
                kind ? List.of() : words.contains(drawing, product),
                List.of(),
                most > 0 ? addOns.of(drawing, product, key, most) : List.of(),
                drawing.waiting() != null && OfferReasons.soldOut(offered) && !drawing.whatever()
                        ? drawing.waiting() + "item=" + key
                        : null);
    }

    static List<Integer> choices(int most) {
        return IntStream.rangeClosed(0, Math.min(most, LARGEST_CHOICE)).boxed().toList();
    }
}
