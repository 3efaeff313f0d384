package dev.bilten.themes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the contract promises to each page: everything there is, and only what may not be missing. */
final class Pages {

    static final Map<String, Object> NO_ERRORS = Map.of("values", Map.of(), "errors", Map.of(), "summary", List.of());

    static final Map<String, Object> BILL = Map.of(
            "lines", List.of(Map.of("text", "2 × Day ticket", "note", "€25.00 each", "amount", "€50.00")),
            "extras", List.of(Map.of("text", "includes 19 % tax", "amount", "€7.98")),
            "total", "€50.00",
            "way", "",
            "others", List.of(Map.of("id", "card", "extras", List.of(Map.of("text", "Card fee", "amount", "€1.00")))));

    private Pages() {}

    static List<String> names() {
        return Stream.concat(
                        Stream.of("home", "event", "checkout", "payment", "order", "held-expired", "error"),
                        BuyerPages.NAMES.stream())
                .toList();
    }

    static Map<String, Object> full(String page) {
        return with(
                page,
                Map.of(
                        "name",
                        "Nile",
                        "home",
                        "/",
                        "tagline",
                        "By the river",
                        "contact",
                        "hello@nile.test",
                        "imprint",
                        "/i",
                        "privacy",
                        "/p",
                        "pages",
                        List.of(Map.of("href", "/pages/way", "title", "The way")),
                        "preview",
                        "You see a preview"),
                switch (page) {
                    case "home" ->
                        Map.of(
                                "events",
                                List.of(EventPages.card("onsale"), EventPages.card("soldout")),
                                "list",
                                Map.of("search", "jazz", "past", true, "other", "/"),
                                "cart",
                                Map.of("href", "/cart/x", "count", "2 tickets", "until", "14:05"));
                    case "cart", "waiting", "waiting-join", "text" -> BuyerPages.full(page, EventPages.whole());
                    case "event" -> EventPages.event();
                    case "checkout" -> EventPages.checkout();
                    case "payment" ->
                        Map.of(
                                "order",
                                OrderPages.order("pending"),
                                "payment",
                                OrderPages.payment(),
                                "buyer",
                                Map.of("name", "Sara", "email", "s@example.org"),
                                "bill",
                                BILL);
                    case "order" -> OrderPages.paid();
                    case "held-expired" -> OrderPages.expired(true);
                    case "error" -> Map.of("error", Map.of("status", 404, "id", "01J"));
                    default -> throw new IllegalArgumentException(page);
                });
    }

    static Map<String, Object> least(String page) {
        return with(
                page,
                Map.of("name", "Nile", "home", "/", "pages", List.of()),
                switch (page) {
                    case "home" ->
                        Map.of(
                                "events",
                                List.of(),
                                "list",
                                Map.of("search", "", "past", false, "other", "/?when=past"));
                    case "cart", "waiting", "waiting-join", "text" -> BuyerPages.least(page, EventPages.least());
                    case "event" -> EventPages.leastEvent();
                    case "checkout" -> EventPages.leastCheckout();
                    case "payment" ->
                        Map.of(
                                "order",
                                OrderPages.order("pending"),
                                "payment",
                                Map.of("kind", "waiting", "title", "A moment", "text", "…", "lines", List.of()));
                    case "order" ->
                        Map.of(
                                "order",
                                OrderPages.order("expired"),
                                "event",
                                EventPages.least(),
                                "tickets",
                                List.of(),
                                "buyer",
                                Map.of("name", "Sara", "email", "s@example.org"),
                                "bill",
                                BILL);
                    case "held-expired" -> OrderPages.expired(false);
                    case "error" -> Map.of("error", Map.of("status", 418));
                    default -> throw new IllegalArgumentException(page);
                });
    }

    static Map<String, Object> mail() {
        return Map.of(
                "locale",
                "en",
                "dir",
                "ltr",
                "shop",
                Map.of("name", "Nile", "home", "/", "contact", "hello@nile.test"),
                "theme",
                Map.of("id", "x", "accent", "#0b5a68", "onAccent", "#ffffff"),
                "mail",
                Map.of(
                        "subject",
                        "Your <tickets>",
                        "heading",
                        "Your <tickets>",
                        "paragraphs",
                        List.of("Hello Sara,"),
                        "facts",
                        List.of(Map.of("label", "Order", "value", "K7M3Q")),
                        "button",
                        Map.of("label", "Open", "href", "http://nile.localhost/o"),
                        "closing",
                        "See you"));
    }

    private static Map<String, Object> with(String page, Map<String, ?> shop, Map<String, ?> rest) {
        var model = new LinkedHashMap<String, Object>(rest);
        model.put("shop", shop);
        model.put("theme", Map.of("id", page, "css", List.of("/brand.css"), "scheme", "auto", "settings", Map.of()));
        return model;
    }
}
