package dev.bilten.web.shop;

import dev.bilten.catalog.api.Category;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.OnSale;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.Variation;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.app.ReadOffers.Offered;
import dev.bilten.ordering.app.ReadOffers.Offers;
import dev.bilten.webkit.messages.Formats;
import jakarta.inject.Inject;
import java.math.BigDecimal;
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

    @Inject
    public OfferViews(Shopfront shopfront) {
        this.shopfront = shopfront;
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

    /** @param whatever what is left does not matter */
    private record Drawing(
            Event event,
            Offers offers,
            Choice choice,
            Formats formats,
            String language,
            @Nullable String waiting,
            boolean whatever) {
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

    /** @param waiting the address of the waiting list, to which the item is added; null where nobody waits */
    List<Group> groups(Event event, Offers offers, Choice choice, @Nullable String waiting) {
        var drawing = new Drawing(
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
                        text(category.description(), drawing),
                        products(drawing, items)));
            }
        }
        return groups;
    }

    /** One thing to wait for: as many as one may have, whatever is left of it. */
    Optional<Item> wanted(Event event, Offers offers, Choice choice, String key) {
        var formats = EventFacts.formats(event, shopfront.locale());
        var drawing =
                new Drawing(event, offers, choice, formats, shopfront.locale().getLanguage(), "", true);
        return offers.items().stream()
                .filter(one ->
                        Fields.key(one.product(), one.variation()).equals(key) && one.sale() instanceof OnSale.Now)
                .findFirst()
                .map(one -> row(drawing, one, false));
    }

    private List<Item> products(Drawing drawing, List<Offered> offered) {
        var byProduct = offered.stream()
                .collect(Collectors.groupingBy(Offered::product, LinkedHashMap::new, Collectors.toList()));
        return byProduct.values().stream()
                .map(rows -> rows.getFirst().variation().isEmpty()
                        ? row(drawing, rows.getFirst(), false)
                        : withKinds(drawing, rows))
                .toList();
    }

    private Item withKinds(Drawing drawing, List<Offered> rows) {
        var kinds = rows.stream().map(row -> row(drawing, row, true)).toList();
        var product = rows.getFirst().product();
        var prices = rows.stream().map(Offered::price).sorted().distinct().toList();
        return new Item(
                product.id().toString(),
                Fields.QUANTITY + product.id(),
                product.name().in(drawing.language()),
                text(product.description(), drawing),
                prices.size() == 1
                        ? money(drawing, prices.getFirst())
                        : shopfront.word("price.from", drawing.formats().money(prices.getFirst())),
                null,
                null,
                taxNote(product),
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
                contains(drawing, product),
                kinds,
                List.of(),
                null);
    }

    private Item row(Drawing drawing, Offered offered, boolean kind) {
        var product = offered.product();
        var key = Fields.key(product, offered.variation());
        int most = drawing.most(offered);
        var name = kind
                ? offered.variation()
                        .map(Variation::name)
                        .orElse(product.name())
                        .in(drawing.language())
                : full(drawing, offered);
        var about = offered.variation()
                .filter(_ -> kind)
                .map(Variation::description)
                .orElse(product.description());
        var room = Room.of(offered.left().orElse(Integer.MAX_VALUE));
        return new Item(
                key,
                Fields.QUANTITY + key,
                name,
                text(about, drawing),
                price(drawing, offered),
                offered.before().map(drawing.formats()::money).orElse(null),
                tier(drawing, offered),
                kind ? null : taxNote(product),
                offered.price().minor(),
                state(offered),
                most > 0 && room == Room.FEW && !drawing.whatever()
                        ? shopfront.word("room.left", offered.left().orElse(0))
                        : null,
                most > 0 ? null : reason(drawing, offered),
                most,
                IntStream.rangeClosed(0, Math.min(most, LARGEST_CHOICE)).boxed().toList(),
                drawing.choice().value(Fields.QUANTITY + key, drawing.whatever() ? "1" : "0"),
                drawing.choice().errorOf(Fields.QUANTITY + key),
                open(drawing, offered, Fields.PRICE + key),
                kind ? List.of() : contains(drawing, product),
                List.of(),
                most > 0 ? addOns(drawing, product, key, most) : List.of(),
                drawing.waiting() != null && soldOut(offered) && !drawing.whatever()
                        ? drawing.waiting() + "item=" + key
                        : null);
    }

    private List<AddOns> addOns(Drawing drawing, Product parent, String key, int most) {
        return parent.terms().addOns().stream()
                .map(rule -> addOns(drawing, rule, key, most))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private AddOns addOns(Drawing drawing, ProductTerms.AddOn rule, String key, int most) {
        var items = drawing.of(rule.category()).stream()
                .map(offered -> addOn(drawing, offered, rule, key, most))
                .toList();
        var title = drawing.offers().categories().stream()
                .filter(category -> category.id().equals(rule.category()))
                .findFirst()
                .map(category -> category.name().in(drawing.language()))
                .orElse("");
        var error = drawing.choice().errorOf(Fields.ADD_ON + key);
        boolean opened = rule.min() > 0
                || error != null
                || items.stream()
                        .anyMatch(
                                item -> item.error() != null || drawing.choice().has(item.field()));
        return new AddOns(Fields.ADD_ON + key, title, help(rule), opened, rule.included(), error, items);
    }

    private String help(ProductTerms.AddOn rule) {
        if (rule.min() == rule.max()) {
            return shopfront.word("addon.exactly", rule.min());
        }
        return rule.min() == 0
                ? shopfront.word("addon.most", rule.max())
                : shopfront.word("addon.between", rule.min(), rule.max());
    }

    private Item addOn(Drawing drawing, Offered offered, ProductTerms.AddOn rule, String key, int parents) {
        var product = offered.product();
        var both = Fields.with(key, Fields.key(product, offered.variation()));
        int each = rule.repeatable() ? rule.max() : 1;
        int most = Math.min(drawing.most(offered), each * parents);
        return new Item(
                both,
                Fields.ADD_ON + both,
                full(drawing, offered),
                text(product.description(), drawing),
                rule.included() ? shopfront.word("addon.included") : price(drawing, offered),
                rule.included()
                        ? null
                        : offered.before().map(drawing.formats()::money).orElse(null),
                rule.included() ? null : tier(drawing, offered),
                null,
                rule.included() ? 0 : offered.price().minor(),
                state(offered),
                null,
                most > 0 ? null : reason(drawing, offered),
                most,
                IntStream.rangeClosed(0, Math.min(most, LARGEST_CHOICE)).boxed().toList(),
                drawing.choice().value(Fields.ADD_ON + both, "0"),
                drawing.choice().errorOf(Fields.ADD_ON + both),
                rule.included() ? null : open(drawing, offered, Fields.PRICE + both),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private List<String> contains(Drawing drawing, Product bundle) {
        return bundle.terms().bundle().stream()
                .flatMap(part -> drawing.offers().items().stream()
                        .filter(one -> one.product().id().equals(part.product())
                                && one.variation().map(Variation::id).equals(part.variation()))
                        .map(one -> shopfront.word("bill.line", part.count(), full(drawing, one))))
                .toList();
    }

    private static String full(Drawing drawing, Offered offered) {
        return offered.product().name().in(drawing.language())
                + offered.variation()
                        .map(kind -> " · " + kind.name().in(drawing.language()))
                        .orElse("");
    }

    private String price(Drawing drawing, Offered offered) {
        return offered.product().terms().price() == ProductTerms.PriceKind.OPEN
                ? shopfront.word("price.open")
                : money(drawing, offered.price());
    }

    private String money(Drawing drawing, Money price) {
        return price.isZero() ? shopfront.word("price.free") : drawing.formats().money(price);
    }

    private @Nullable String tier(Drawing drawing, Offered offered) {
        if (offered.tierLeft().isPresent()) {
            return shopfront.word("price.first", offered.tierLeft().get());
        }
        return offered.tier()
                .flatMap(ProductTerms.Tier::until)
                .map(until -> shopfront.word("price.until", drawing.formats().date(until)))
                .orElse(null);
    }

    private @Nullable Open open(Drawing drawing, Offered offered, String field) {
        var terms = offered.product().terms();
        if (terms.price() != ProductTerms.PriceKind.OPEN || !offered.buyable() || drawing.whatever()) {
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
        return new Open(
                field,
                shopfront.word("price.open.label", currency.getCurrencyCode()),
                drawing.choice().value(field, suggested),
                help,
                drawing.choice().errorOf(field));
    }

    private static boolean soldOut(Offered offered) {
        return offered.sale() instanceof OnSale.Now && !offered.buyable();
    }

    private static String state(Offered offered) {
        return switch (offered.sale()) {
            case OnSale.Now _ ->
                Room.of(offered.left().orElse(Integer.MAX_VALUE)).word();
            case OnSale.Later _ -> "scheduled";
            case OnSale.Ended _ -> "ended";
            case OnSale.No(var why) -> why == OnSale.Why.OVER ? "ended" : "closed";
        };
    }

    private String reason(Drawing drawing, Offered offered) {
        return switch (offered.sale()) {
            case OnSale.Now _ ->
                offered.backUntil()
                        .map(until ->
                                shopfront.word("room.back", drawing.formats().time(until)))
                        .orElseGet(() -> shopfront.word("room.soldout"));
            case OnSale.Later(var window) ->
                window.from()
                        .map(from ->
                                shopfront.word("room.starts", drawing.formats().dateTime(from)))
                        .orElseGet(() -> shopfront.word("room.later"));
            case OnSale.Ended _ -> shopfront.word("room.salesover");
            case OnSale.No(var why) ->
                switch (why) {
                    case OVER -> shopfront.word("room.ended");
                    case NEEDS_DATE -> shopfront.word("room.date");
                    case NOT_PUBLISHED, ARCHIVED, INACTIVE, NEEDS_VARIATION, OTHER_CHANNEL, HIDDEN ->
                        shopfront.word("room.closed");
                };
        };
    }

    private @Nullable String taxNote(Product product) {
        if (product.taxRate().signum() == 0 || product.free()) {
            return null;
        }
        var percent = product.taxRate().multiply(BigDecimal.valueOf(100)).stripTrailingZeros();
        return shopfront.word("price.tax", percent.toPlainString());
    }

    private static @Nullable String text(Text text, Drawing drawing) {
        var words = text.in(drawing.language());
        return words.isBlank() ? null : words;
    }
}
