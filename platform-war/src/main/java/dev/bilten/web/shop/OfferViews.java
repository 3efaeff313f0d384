package dev.bilten.web.shop;

import dev.bilten.catalog.api.Category;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.OnSale;
import dev.bilten.catalog.api.Variation;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.app.ReadOffers.Offered;
import dev.bilten.ordering.app.ReadOffers.Offers;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The products of the event page: grouped, each with its price, its kinds, its add-ons, or why it cannot be bought. */
@Service
public class OfferViews {
    private static final int LARGEST_CHOICE = 20;

    private final Shopfront shopfront;
    private final OfferWords words;
    private final AddOnViews addOns;

    @Inject
    OfferViews(Shopfront shopfront, OfferWords words, AddOnViews addOns) {
        this.shopfront = shopfront;
        this.words = words;
        this.addOns = addOns;
    }

    public record Group(@Nullable String title, @Nullable String description, List<Item> products) {}

    /**
     * One row. A product with kinds has a row for each of them in {@code kinds}, and no quantity of its own.
     *
     * @param was the price without the code
     * @param tier until when, or for how many more, the price holds
     * @param open the field of a price that the buyer chooses
     * @param contains what a bundle is made of
     * @param waiting where to join the waiting list
     */
    public record Item(
            String id,
            String field,
            String name,
            @Nullable String description,
            String price,
            @Nullable String was,
            @Nullable String tier,
            @Nullable String priceNote,
            long priceMinor,
            String state,
            @Nullable String room,
            @Nullable String reason,
            int max,
            List<Integer> choices,
            String quantity,
            @Nullable String error,
            @Nullable Open open,
            List<String> contains,
            List<Item> kinds,
            List<AddOns> addOns,
            @Nullable String waiting) {}

    /** @param help "From €5.00" */
    public record Open(
            String field,
            String label,
            String value,
            String help,
            @Nullable String error) {}

    /**
     * @param help how many may or must be chosen
     * @param opened something must be chosen, or is
     * @param included they cost nothing extra
     */
    public record AddOns(
            String field,
            String title,
            String help,
            boolean opened,
            boolean included,
            @Nullable String error,
            List<Item> items) {}

    /** @param waiting the address of the waiting list, to which the item is added; null where nobody waits */
    List<Group> groups(Event event, Offers offers, Choice choice, @Nullable String waiting) {
        var drawing = new OfferDrawing(
                event,
                offers,
                choice,
                EventFacts.formats(event, shopfront.locale()),
                shopfront.locale().getLanguage(),
                waiting,
                false);
        var groups = new ArrayList<Group>();
        var loose = offers.items().stream()
                .filter(one -> one.product().category().isEmpty())
                .toList();
        if (!loose.isEmpty()) {
            groups.add(new Group(null, null, products(drawing, loose)));
        }
        for (Category category : offers.categories()) {
            var items = drawing.of(category.id());
            if (!category.addOn() && !items.isEmpty()) {
                groups.add(new Group(
                        category.name().in(drawing.language()),
                        OfferWords.text(category.description(), drawing),
                        products(drawing, items)));
            }
        }
        return groups;
    }

    /** One thing to wait for: as many as one may have, whatever is left of it. */
    Optional<Item> wanted(Event event, Offers offers, Choice choice, String key) {
        var formats = EventFacts.formats(event, shopfront.locale());
        var drawing = new OfferDrawing(
                event, offers, choice, formats, shopfront.locale().getLanguage(), "", true);
        return offers.items().stream()
                .filter(one ->
                        Fields.key(one.product(), one.variation()).equals(key) && one.sale() instanceof OnSale.Now)
                .findFirst()
                .map(one -> row(drawing, one, false));
    }

    private List<Item> products(OfferDrawing drawing, List<Offered> offered) {
        var byProduct = offered.stream()
                .collect(Collectors.groupingBy(Offered::product, LinkedHashMap::new, Collectors.toList()));
        return byProduct.values().stream()
                .map(rows -> rows.getFirst().variation().isEmpty()
                        ? row(drawing, rows.getFirst(), false)
                        : withKinds(drawing, rows))
                .toList();
    }

    private Item withKinds(OfferDrawing drawing, List<Offered> rows) {
        var kinds = rows.stream().map(row -> row(drawing, row, true)).toList();
        var product = rows.getFirst().product();
        var prices = rows.stream().map(Offered::price).sorted().distinct().toList();
        return new Item(
                product.id().toString(),
                Fields.QUANTITY + product.id(),
                product.name().in(drawing.language()),
                OfferWords.text(product.description(), drawing),
                prices.size() == 1
                        ? words.money(drawing, prices.getFirst())
                        : shopfront.word("price.from", drawing.formats().money(prices.getFirst())),
                null,
                null,
                words.notes(product),
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

    private Item row(OfferDrawing drawing, Offered offered, boolean kind) {
        var product = offered.product();
        var key = Fields.key(product, offered.variation());
        int most = drawing.most(offered);
        var name = kind
                ? offered.variation()
                        .map(Variation::name)
                        .orElse(product.name())
                        .in(drawing.language())
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
                kind ? null : words.notes(product),
                offered.price().minor(),
                OfferWords.state(offered),
                most > 0 && room == Room.FEW && !drawing.whatever()
                        ? shopfront.word("room.left", offered.left().orElse(0))
                        : null,
                most > 0 ? null : words.reason(drawing, offered),
                most,
                choices(most),
                drawing.choice().value(Fields.QUANTITY + key, drawing.whatever() ? "1" : "0"),
                drawing.choice().errorOf(Fields.QUANTITY + key),
                words.open(drawing, offered, Fields.PRICE + key),
                kind ? List.of() : words.contains(drawing, product),
                List.of(),
                most > 0 ? addOns.of(drawing, product, key, most) : List.of(),
                drawing.waiting() != null && OfferWords.soldOut(offered) && !drawing.whatever()
                        ? drawing.waiting() + "item=" + key
                        : null);
    }

    static List<Integer> choices(int most) {
        return IntStream.rangeClosed(0, Math.min(most, LARGEST_CHOICE)).boxed().toList();
    }
}
