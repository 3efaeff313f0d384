package dev.bilten.themes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the contract promises to each page: everything there is, and only what may not be missing. */
final class Pages {

    private static final Map<String, Object> NO_ERRORS =
            Map.of("values", Map.of(), "errors", Map.of(), "summary", List.of());

    private static final Map<String, Object> BILL = Map.of(
            "lines", List.of(Map.of("text", "2 × Day ticket", "note", "€25.00 each", "amount", "€50.00")),
            "extras", List.of(Map.of("text", "includes 19 % tax", "amount", "€7.98")),
            "total", "€50.00");

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
                                List.of(card("onsale"), card("soldout")),
                                "list",
                                Map.of("search", "jazz", "past", true, "other", "/"),
                                "cart",
                                Map.of("href", "/cart/x", "count", "2 tickets", "until", "14:05"));
                    case "cart", "waiting", "waiting-join", "text" -> BuyerPages.full(page, whole());
                    case "event" -> event();
                    case "checkout" -> checkout();
                    case "payment" -> Map.of("order", order("pending"), "payment", payment());
                    case "order" -> paid();
                    case "held-expired" -> expired(true);
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
                    case "cart", "waiting", "waiting-join", "text" -> BuyerPages.least(page, least());
                    case "event" ->
                        Map.of(
                                "event",
                                        Map.of(
                                                "title",
                                                "Night",
                                                "when",
                                                "Sat",
                                                "start",
                                                "2026-12-12T18:00:00Z",
                                                "state",
                                                "ended",
                                                "text",
                                                List.of(),
                                                "brief",
                                                false,
                                                "href",
                                                "/e"),
                                "groups", List.of(),
                                "order",
                                        Map.of(
                                                "action",
                                                "/e",
                                                "currency",
                                                "EUR",
                                                "digits",
                                                2,
                                                "anything",
                                                false,
                                                "voucher",
                                                ""));
                    case "checkout" ->
                        Map.of(
                                "event",
                                Map.of("title", "Night", "when", "Sat", "href", "/e"),
                                "hold",
                                Map.of(
                                        "until",
                                        "2026-12-01T12:05:00Z",
                                        "now",
                                        "2026-12-01T12:00:00Z",
                                        "clock",
                                        "14:05"),
                                "form",
                                NO_ERRORS,
                                "gateways",
                                List.of(),
                                "bill",
                                BILL,
                                "checkout",
                                Map.of(
                                        "action",
                                        "/c",
                                        "back",
                                        "/e",
                                        "pay",
                                        "Get the tickets",
                                        "free",
                                        true,
                                        "agreed",
                                        "0",
                                        "invoice",
                                        false,
                                        "countries",
                                        List.of()));
                    case "payment" ->
                        Map.of(
                                "order",
                                order("pending"),
                                "payment",
                                Map.of("kind", "waiting", "title", "A moment", "text", "…", "lines", List.of()));
                    case "order" ->
                        Map.of(
                                "order",
                                order("expired"),
                                "event",
                                Map.of("title", "Night", "when", "Sat", "href", "/e"),
                                "tickets",
                                List.of(),
                                "buyer",
                                Map.of("name", "Sara", "email", "s@example.org"),
                                "bill",
                                BILL);
                    case "held-expired" -> expired(false);
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

    private static Map<String, Object> card(String state) {
        var card = new LinkedHashMap<String, Object>(Map.of("image", "/files/1.jpg", "imageAlt", "The stage"));
        card.putAll(Map.of(
                "href",
                "/e",
                "title",
                "Night " + state,
                "day",
                "12",
                "month",
                "Dec",
                "when",
                "Sat",
                "start",
                "2026-12-12T18:00:00Z",
                "price",
                "from €25.00",
                "state",
                state,
                "room",
                "120 left"));
        return card;
    }

    private static Map<String, Object> event() {
        var product =
                new LinkedHashMap<String, Object>(Map.of("room", "12 left", "quantity", 2, "error", "At most 10"));
        product.putAll(Map.of(
                "id",
                "1",
                "field",
                "q-1",
                "name",
                "Day ticket",
                "price",
                "€25.00",
                "priceMinor",
                2500,
                "state",
                "few",
                "max",
                10));
        product.putAll(BuyerPages.NO_KINDS);
        var gone = new LinkedHashMap<String, Object>(BuyerPages.NO_KINDS);
        gone.putAll(Map.of(
                "id",
                "2",
                "field",
                "q-2",
                "name",
                "Early bird",
                "price",
                "€18.00",
                "priceMinor",
                1800,
                "state",
                "soldout",
                "reason",
                "Sold out",
                "max",
                0));
        return Map.of(
                "event",
                whole(),
                "groups",
                List.of(
                        Map.of(
                                "title",
                                "Tickets",
                                "description",
                                "All of them last an hour",
                                "products",
                                List.of(product, gone)),
                        Map.of("products", List.of(BuyerPages.product(), BuyerPages.withKinds()))),
                "dates",
                BuyerPages.dates(),
                "meta",
                BuyerPages.meta(),
                "order",
                Map.of(
                        "action",
                        "/e",
                        "currency",
                        "EUR",
                        "digits",
                        2,
                        "anything",
                        true,
                        "error",
                        "Choose one",
                        "voucher",
                        "EARLY",
                        "codeError",
                        "This code is not valid any more",
                        "live",
                        "/e/room"),
                "notice",
                Map.of("kind", "info", "text", "Something happened"));
    }

    private static Map<String, Object> least() {
        return Map.of("title", "Night", "when", "Sat", "href", "/e");
    }

    private static Map<String, Object> whole() {
        var event = new LinkedHashMap<String, Object>(card("few"));
        event.putAll(Map.of(
                "summary",
                "Music",
                "end",
                "2026-12-13T00:00:00Z",
                "readersTime",
                "19:00 your time",
                "place",
                "Opera",
                "address",
                "Cairo",
                "map",
                "/m",
                "refund",
                "Until 5 Dec",
                "text",
                List.of(
                        Map.of("kind", "heading", "runs", List.of(run("One.")), "items", List.of()),
                        Map.of("kind", "paragraph", "runs", List.of(run("Two.")), "items", List.of()),
                        Map.of(
                                "kind",
                                "list",
                                "runs",
                                List.of(),
                                "items",
                                List.of(Map.of("runs", List.of(run("Three.")))))),
                "calendar",
                "/c"));
        event.put("test", true);
        event.put("brief", false);
        return event;
    }

    private static Map<String, Object> run(String text) {
        return Map.of("text", text, "href", "https://a.test", "strong", true, "stressed", true);
    }

    private static Map<String, Object> checkout() {
        var asked = new ArrayList<Map<String, Object>>();
        for (var type : List.of("text", "phone", "choice", "check")) {
            asked.add(Map.of(
                    "name",
                    "g-test-" + type,
                    "type",
                    type,
                    "label",
                    type,
                    "required",
                    true,
                    "choices",
                    List.of(Map.of("value", "a", "label", "A"))));
        }
        return Map.of(
                "event",
                whole(),
                "hold",
                Map.of(
                        "until",
                        "2026-12-01T12:05:00Z",
                        "now",
                        "2026-12-01T12:00:00Z",
                        "clock",
                        "14:05",
                        "extend",
                        "/x"),
                "form",
                Map.of(
                        "values",
                        Map.of("email", "sara@"),
                        "errors",
                        Map.of("email", "The part after the @ is missing"),
                        "summary",
                        List.of(Map.of("field", "email", "text", "E-mail"))),
                "gateways",
                List.of(Map.of("id", "test", "label", "Test", "fee", "+ €1.00", "checked", true, "fields", asked)),
                "bill",
                BILL,
                "checkout",
                Map.of(
                        "action",
                        "/c",
                        "back",
                        "/e",
                        "pay",
                        "Pay €50.00",
                        "terms",
                        "I agree",
                        "agreed",
                        "5000",
                        "invoice",
                        true,
                        "countries",
                        List.of(Map.of("code", "DE", "name", "Germany")),
                        "termsHref",
                        "/t",
                        "free",
                        false));
    }

    private static Map<String, Object> order(String state) {
        return Map.of(
                "code",
                "K7M3Q",
                "href",
                "/o",
                "state",
                state,
                "title",
                "Order",
                "event",
                Map.of("title", "Night"),
                "total",
                "€50.00");
    }

    private static Map<String, Object> payment() {
        return Map.of(
                "kind",
                "instructions",
                "title",
                "One more step",
                "text",
                "Transfer",
                "refresh",
                5,
                "again",
                "/again",
                "lines",
                List.of(Map.of("label", "IBAN", "value", "DE02")));
    }

    private static Map<String, Object> paid() {
        var ticket = Map.of(
                "number",
                "1 of 2",
                "product",
                "Day ticket",
                "qr",
                "/qr/1",
                "code",
                "K7M3-Q1",
                "state",
                "valid",
                "pdf",
                "/pdf");
        return Map.of(
                "order",
                order("paid"),
                "event",
                whole(),
                "tickets",
                List.of(ticket),
                "buyer",
                Map.of("name", "Sara", "email", "s@example.org"),
                "bill",
                BILL);
    }

    private static Map<String, Object> expired(boolean possible) {
        return Map.of(
                "event",
                Map.of("title", "Night", "when", "Sat", "href", "/e"),
                "kept",
                List.of(Map.of("text", "2 × Day ticket", "field", "q-1", "quantity", 2, "available", possible)),
                "again",
                Map.of("action", "/h", "possible", possible));
    }
}
