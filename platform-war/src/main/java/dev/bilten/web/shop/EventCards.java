package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.app.ShowNextDates.Shown;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An event as a list shows it. */
@Service
public class EventCards {
    private final Catalog catalog;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public EventCards(Catalog catalog, CurrentCall current, Shopfront shopfront) {
        this.catalog = catalog;
        this.current = current;
        this.shopfront = shopfront;
    }

    /**
     * One event in the list.
     *
     * @param imageAlt what the picture shows; empty where it only pleases
     */
    public record Card(
            String href,
            Phrase title,
            @Nullable Phrase summary,
            @Nullable String day,
            @Nullable String month,
            @Nullable String when,
            @Nullable String start,
            @Nullable String place,
            @Nullable String price,
            String state,
            @Nullable String room,
            @Nullable String image,
            Phrase imageAlt) {
        /** The same with another address, made of this. */
        Card leading(UnaryOperator<String> to) {
            return new Card(
                    to.apply(href),
                    title,
                    summary,
                    day,
                    month,
                    when,
                    start,
                    place,
                    price,
                    state,
                    room,
                    image,
                    imageAlt);
        }
    }

    static boolean over(Event event, Instant now) {
        return event.endsAt().or(event::startsAt).filter(now::isAfter).isPresent();
    }

    Card card(Shown shown) {
        var event = shown.event();
        var now = clock.instant();
        var locale = shopfront.locale();
        var products = catalog.products(current.tenant(), event.id());
        var left = catalog.availability(current.tenant(), event.id(), Optional.empty())
                .byProduct();
        var room = event.series() && !over(event, now) ? Room.ONSALE : Room.of(event, products, left, now);
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
                event.startsAt()
                        .map(formats::dateTime)
                        .map(when -> shown.more() == 0 ? when : shopfront.word("when.more", when, shown.more()))
                        .orElse(null),
                facts.start(),
                facts.place(),
                price(products, event),
                room.word(),
                room == Room.SOLDOUT ? shopfront.word("room.soldout") : null,
                facts.image(),
                facts.imageAlt());
    }

    private static String month(Instant start, Event event, Locale locale) {
        return DateTimeFormatter.ofPattern("LLL", locale).format(start.atZone(event.zone()));
    }

    /** "from €25.00", one price, "free", or nothing where nothing is sold. */
    private @Nullable String price(List<Product> products, Event event) {
        var prices = products.stream()
                .filter(product -> product.active() && !product.terms().hidden())
                .map(Product::price)
                .sorted()
                .distinct()
                .toList();
        return prices.isEmpty() ? null : among(prices, shopfront, event);
    }

    static String among(List<Money> prices, Shopfront shopfront, Event event) {
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
