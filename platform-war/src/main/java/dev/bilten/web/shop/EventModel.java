package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.database.api.Service;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the event page shows, also after a choice that could not be taken. */
@Service
public class EventModel {
    static final String FIELD = "q-";
    private static final int LARGEST_CHOICE = 20;

    private final Catalog catalog;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public EventModel(Catalog catalog, CurrentCall current, Shopfront shopfront) {
        this.catalog = catalog;
        this.current = current;
        this.shopfront = shopfront;
    }

    /** What was chosen and what is wrong with it, by product; and what is wrong with all of it. */
    record Choice(
            Map<ProductId, String> quantities,
            Map<ProductId, String> errors,
            @Nullable String error,
            String voucher) {
        static final Choice NONE = new Choice(Map.of(), Map.of(), null, "");

        static Choice with(String voucher) {
            return new Choice(Map.of(), Map.of(), null, voucher);
        }
    }

    public record Group(@Nullable String title, List<Item> products) {}

    public record Item(
            String id,
            String field,
            String name,
            @Nullable String description,
            String price,
            @Nullable String priceNote,
            long priceMinor,
            String state,
            @Nullable String room,
            @Nullable String reason,
            int max,
            List<Integer> choices,
            String quantity,
            @Nullable String error) {}

    public record OrderForm(
            String action,
            String currency,
            int digits,
            boolean anything,
            @Nullable String error,
            String voucher) {}

    Map<String, ?> of(Event event, Choice choice) {
        var products = catalog.products(current.tenant(), event.id()).stream()
                .filter(Product::active)
                .toList();
        var left = catalog.availability(current.tenant(), event.id(), Optional.empty())
                .byProduct();
        var room = Room.of(event, products, left, clock.instant());
        var items = products.stream()
                .map(product -> item(event, product, left, room, choice))
                .toList();
        var facts = new EventFacts()
                .of(
                        event,
                        shopfront.locale(),
                        HomePage.price(products, shopfront, event),
                        room.word(),
                        roomText(room, left));
        var form = new OrderForm(
                EventFacts.href(event) + "/holds",
                event.currency().getCurrencyCode(),
                Math.max(event.currency().getDefaultFractionDigits(), 0),
                items.stream().anyMatch(item -> item.max() > 0),
                choice.error(),
                choice.voucher());
        return Map.of("event", facts, "groups", List.of(new Group(null, items)), "order", form);
    }

    private @Nullable String roomText(Room room, Map<ProductId, Integer> left) {
        return switch (room) {
            case SOLDOUT -> shopfront.word("room.soldout");
            case ENDED -> shopfront.word("room.ended");
            case CLOSED -> shopfront.word("room.closed");
            case FEW ->
                shopfront.word(
                        "room.left",
                        left.values().stream().mapToInt(Integer::intValue).max().orElse(0));
            case ONSALE -> null;
        };
    }

    private Item item(Event event, Product product, Map<ProductId, Integer> left, Room all, Choice choice) {
        int spare = left.getOrDefault(product.id(), Integer.MAX_VALUE);
        var room = all.open() ? Room.of(spare) : all;
        int max = room.open() ? Math.min(product.maxPerOrder(), spare) : 0;
        var formats = EventFacts.formats(event, shopfront.locale());
        var language = shopfront.locale().getLanguage();
        var description = product.description().in(language);
        return new Item(
                product.id().toString(),
                FIELD + product.id(),
                product.name().in(language),
                description.isBlank() ? null : description,
                product.price().isZero() ? shopfront.word("price.free") : formats.money(product.price()),
                taxNote(product),
                product.price().minor(),
                room.word(),
                room == Room.FEW ? shopfront.word("room.left", spare) : null,
                room.open() ? null : shopfront.word("room." + room.word()),
                max,
                IntStream.rangeClosed(0, Math.min(max, LARGEST_CHOICE)).boxed().toList(),
                choice.quantities().getOrDefault(product.id(), "0"),
                choice.errors().get(product.id()));
    }

    private @Nullable String taxNote(Product product) {
        if (product.taxRate().signum() == 0 || product.price().isZero()) {
            return null;
        }
        var percent = product.taxRate().multiply(BigDecimal.valueOf(100)).stripTrailingZeros();
        return shopfront.word("price.tax", percent.toPlainString());
    }
}
