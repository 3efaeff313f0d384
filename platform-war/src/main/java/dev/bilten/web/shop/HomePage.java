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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of an organizer's events. */
@Service
public class HomePage {
    private static final int MOST = 200;
    private static final int LONGEST_SEARCH = 100;

    private final Catalog catalog;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final HomeCalendar calendar;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public HomePage(Catalog catalog, CurrentCall current, Shopfront shopfront, HomeCalendar calendar) {
        this.catalog = catalog;
        this.current = current;
        this.shopfront = shopfront;
        this.calendar = calendar;
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

    /**
     * What was looked for, and the way to the other list.
     *
     * @param past it lists what is over
     */
    public record Listing(String search, boolean past, String other) {}

    /** What is on, as a theme may want to show it before anybody asked for a day. */
    Map<String, ?> model() {
        return model(null, null, Optional.of(new DatePicker.Asked(null, null)));
    }

    /**
     * What is on, the next first; what is over stands on a page of its own, the latest first.
     *
     * @param asked for the calendar; empty where the theme shows none
     */
    Map<String, ?> model(@Nullable String search, @Nullable String when, Optional<DatePicker.Asked> asked) {
        var now = clock.instant();
        boolean past = "past".equals(when);
        var words = words(search);
        var order =
                Comparator.<Event, Instant>comparing(event -> event.startsAt().orElse(Instant.MAX));
        var cards = catalog.live(current.tenant()).stream()
                .filter(event -> over(event, now) == past && found(event, words))
                .sorted(past ? order.reversed() : order)
                .limit(MOST)
                .map(event -> card(event, now))
                .toList();
        var typed = search == null ? "" : search.strip();
        var model = new HashMap<String, Object>();
        model.put("events", cards);
        model.put("list", new Listing(typed, past, past ? "/" : "/?when=past"));
        asked.filter(_ -> !past && words.isEmpty())
                .flatMap(day -> calendar.of(coming(now), day))
                .ifPresent(month -> model.put("calendar", month));
        return model;
    }

    private List<Event> coming(Instant now) {
        return catalog.live(current.tenant()).stream()
                .filter(event -> !over(event, now))
                .toList();
    }

    private static boolean over(Event event, Instant now) {
        return event.endsAt().or(event::startsAt).filter(now::isAfter).isPresent();
    }

    private static List<String> words(@Nullable String search) {
        return search == null || search.length() > LONGEST_SEARCH
                ? List.of()
                : Arrays.stream(search.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private boolean found(Event event, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        var language = shopfront.locale().getLanguage();
        var text = String.join(
                        " ",
                        event.title().in(language),
                        event.text().in(language),
                        event.venueName(),
                        event.venueAddress())
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }

    private Card card(Event event, Instant now) {
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
                .filter(product -> product.active() && !product.terms().hidden())
                .map(Product::price)
                .sorted()
                .distinct()
                .toList();
        if (prices.isEmpty()) {
            return null;
        }
        return among(prices, shopfront, event);
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
