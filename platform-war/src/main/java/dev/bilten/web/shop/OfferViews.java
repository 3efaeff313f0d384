package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Category;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.OnSale;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.app.ReadOffers.Offered;
import dev.bilten.ordering.app.ReadOffers.Offers;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The products of the event page: grouped, each with its price, its kinds, its add-ons, or why it cannot be bought. */
@Service
public class OfferViews {
    private final Shopfront shopfront;
    private final OfferRows rows;
    private final Catalog catalog;
    private final CurrentCall current;

    @Inject
    OfferViews(Shopfront shopfront, OfferRows rows, Catalog catalog, CurrentCall current) {
        this.shopfront = shopfront;
        this.rows = rows;
        this.catalog = catalog;
        this.current = current;
    }

    public record Group(@Nullable Phrase title, @Nullable Phrase description, List<Item> products) {}

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
            Phrase name,
            @Nullable Phrase description,
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
            List<Phrase> contains,
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
            Phrase title,
            String help,
            boolean opened,
            boolean included,
            @Nullable String error,
            List<Item> items) {}

    /**
     * @param waiting the address of the waiting list, to which the item is added; null where nobody waits
     * @param kept the rows of what is kept for whoever reads this
     */
    List<Group> groups(Event event, Offers offers, Choice choice, @Nullable String waiting, Set<String> kept) {
        var drawing = new OfferDrawing(
                event,
                offers,
                prices(event),
                choice,
                EventFacts.formats(event, shopfront.locale()),
                shopfront.locale().getLanguage(),
                waiting,
                kept,
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
                        category.name().phrase(drawing.language()),
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
                event,
                offers,
                prices(event),
                choice,
                formats,
                shopfront.locale().getLanguage(),
                "",
                Set.of(),
                true);
        return offers.items().stream()
                .filter(one ->
                        Fields.key(one.product(), one.variation()).equals(key) && one.sale() instanceof OnSale.Now)
                .findFirst()
                .map(one -> rows.row(drawing, one, false));
    }

    private PricingRules prices(Event event) {
        return catalog.rules(current.tenant(), event.id()).pricing();
    }

    private List<Item> products(OfferDrawing drawing, List<Offered> offered) {
        var byProduct = offered.stream()
                .collect(Collectors.groupingBy(Offered::product, LinkedHashMap::new, Collectors.toList()));
        return byProduct.values().stream()
                .map(kinds -> kinds.getFirst().variation().isEmpty()
                        ? rows.row(drawing, kinds.getFirst(), false)
                        : rows.withKinds(drawing, kinds))
                .toList();
    }
}
