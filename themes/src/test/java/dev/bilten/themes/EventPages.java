package dev.bilten.themes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An event with its tickets and the checkout, with everything there is. */
final class EventPages {
    private static final Map<String, Object> ORDER = Map.of("action", "/e", "currency", "EUR", "digits", 2);
    private static final Map<String, Object> HOLD =
            Map.of("until", "2026-12-01T12:05:00Z", "now", "2026-12-01T12:00:00Z", "clock", "14:05");

    private static final Map<String, Object> CHECKOUT = Map.of("action", "/c", "back", "/e");

    private EventPages() {}

    /** @param extend where it is held for longer */
    static Map<String, Object> hold(String extend) {
        return and(HOLD, Map.of("extend", extend));
    }

    /** As other pages name it. */
    static Map<String, Object> least() {
        return Map.of("title", "Night", "when", "Sat", "href", "/e");
    }

    static Map<String, Object> leastEvent() {
        return Map.of(
                "event",
                and(
                        least(),
                        Map.of("start", "2026-12-12T18:00:00Z", "state", "ended", "text", List.of(), "brief", false)),
                "groups",
                List.of(),
                "order",
                and(ORDER, Map.of("anything", false, "voucher", "")));
    }

    static Map<String, Object> leastCheckout() {
        return Map.of(
                "event",
                least(),
                "hold",
                HOLD,
                "form",
                Pages.NO_ERRORS,
                "gateways",
                List.of(),
                "bill",
                Pages.BILL,
                "checkout",
                and(
                        CHECKOUT,
                        Map.of(
                                "pay",
                                "Get the tickets",
                                "free",
                                true,
                                "agreed",
                                "0",
                                "invoice",
                                false,
                                "countries",
                                List.of())));
    }

    private static Map<String, Object> and(Map<String, Object> some, Map<String, Object> more) {
        var all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }

    static Map<String, Object> event() {
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
                and(
                        ORDER,
                        Map.of(
                                "anything",
                                true,
                                "error",
                                "Choose one",
                                "voucher",
                                "EARLY",
                                "codeError",
                                "This code is not valid any more",
                                "live",
                                "/e/room",
                                "fees",
                                Map.of("lines", List.of("Booking fee: €2.50 per order"), "sums", "250|0|0|0"))),
                "notice",
                Map.of("kind", "info", "text", "Something happened"));
    }

    static Map<String, Object> whole() {
        var event = new LinkedHashMap<String, Object>(card("few"));
        event.putAll(Map.of(
                "summary",
                "Music",
                "end",
                "2026-12-13T00:00:00Z",
                "zone",
                "Africa/Cairo",
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

    static Map<String, Object> card(String state) {
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

    static Map<String, Object> run(String text) {
        return Map.of("text", text, "href", "https://a.test", "strong", true, "stressed", true);
    }

    static Map<String, Object> checkout() {
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
                hold("/x"),
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
                Pages.BILL,
                "checkout",
                and(
                        CHECKOUT,
                        Map.of(
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
                                false)));
    }
}
