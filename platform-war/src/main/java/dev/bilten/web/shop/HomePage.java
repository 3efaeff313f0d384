package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of an organizer's events. */
@Service
public class HomePage {
    private final Catalog catalog;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public HomePage(Catalog catalog, CurrentCall current, Shopfront shopfront) {
        this.catalog = catalog;
        this.current = current;
        this.shopfront = shopfront;
    }

    /** One event in the list. */
    public record Card(
            String href,
            String title,
            @Nullable String summary,
            @Nullable String day,
            @Nullable String month,
            @Nullable String when,
            @Nullable String start,
            @Nullable String place,
            @Nullable String price,
            String state,
            @Nullable String room,
            @Nullable String image,
            String imageAlt) {}

    /** What is on, the next first; what is over is not listed. */
    Map<String, ?> model() {
        var now = clock.instant();
        var cards = catalog.live(current.tenant()).stream()
                .filter(event ->
                        event.endsAt().or(event::startsAt).filter(now::isAfter).isEmpty())
                .sorted(Comparator.comparing(event -> event.startsAt().orElse(Instant.MAX)))
                .map(event -> card(event, now))
                .toList();
        return Map.of("events", cards);
    }

    private Card card(Event event, Instant now) {
        var locale = shopfront.locale();
        var products = catalog.products(current.tenant(), event.id());
        var left = catalog.availability(current.tenant(), event.id(), Optional.empty())
                .byProduct();
        var room = Room.of(event, products, left, now);
        var facts = new EventFacts().of(event, locale);
        var formats = EventFacts.formats(event, locale);
        return new Card(
                facts.href(),
                facts.title(),
                facts.summary(),
                event.startsAt()
                        .map(start ->
                                Integer.toString(start.atZone(event.zone()).getDayOfMonth()))
                        .orElse(null),
                event.startsAt().map(start -> month(start, event, locale)).orElse(null),
                event.startsAt().map(formats::dateTime).orElse(null),
                facts.start(),
                facts.place(),
                price(products, shopfront, event),
                room.word(),
                room == Room.SOLDOUT ? shopfront.word("room.soldout") : null,
                facts.image(),
                facts.title());
    }

    private static String month(Instant start, Event event, Locale locale) {
        return DateTimeFormatter.ofPattern("LLL", locale).format(start.atZone(event.zone()));
    }

    /** "from €25.00", one price, "free", or nothing where nothing is sold. */
    static @Nullable String price(List<Product> products, Shopfront shopfront, Event event) {
        var prices = products.stream()
                .filter(Product::active)
                .map(Product::price)
                .sorted()
                .distinct()
                .toList();
        if (prices.isEmpty()) {
            return null;
        }
        return among(prices, shopfront, event);
    }

    private static String among(List<Money> prices, Shopfront shopfront, Event event) {
        var formats = EventFacts.formats(event, shopfront.locale());
        var least = prices.getFirst();
        if (prices.size() == 1) {
            return least.isZero() ? shopfront.word("price.free") : formats.money(least);
        }
        return least.isZero()
                ? shopfront.word("price.upto", formats.money(prices.getLast()))
                : shopfront.word("price.from", formats.money(least));
    }
}
