package dev.bilten.themes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the contract promises to the pages around the cart and the waiting list. */
final class BuyerPages {
    static final List<String> NAMES = List.of("cart", "waiting", "waiting-join", "text");

    /** What every product says, also one without kinds and add-ons. */
    static final Map<String, Object> NO_KINDS = Map.of("kinds", List.of(), "addOns", List.of(), "contains", List.of());

    private BuyerPages() {}

    static Map<String, Object> full(String page, Map<String, Object> event) {
        return switch (page) {
            case "cart" -> Map.of("event", event, "hold", EventPages.hold("/cart/x/extension"), "basket", basket());
            case "waiting" ->
                Map.of(
                        "event",
                        event,
                        "place",
                        place(),
                        "notice",
                        Map.of("kind", "danger", "text", "The offer is over"));
            case "waiting-join" ->
                Map.of(
                        "event",
                        event,
                        "form",
                        Pages.NO_ERRORS,
                        "join",
                        Map.of("action", "/w", "when", "Sat", "error", "There is enough", "item", product()));
            default ->
                Map.of(
                        "text",
                        Map.of("title", "Imprint", "paragraphs", List.of(List.of("Nile", "Cairo"), List.of("x"))));
        };
    }

    static Map<String, Object> least(String page, Map<String, Object> event) {
        return switch (page) {
            case "cart" ->
                Map.of(
                        "basket",
                        Map.of("empty", true, "parts", List.of(), "extras", List.of(), "fees", List.of(), "home", "/"));
            case "waiting" ->
                Map.of(
                        "event",
                        event,
                        "place",
                        Map.of("state", "already", "title", "You wait", "text", "Already", "lines", List.of()));
            case "waiting-join" ->
                Map.of(
                        "event",
                        event,
                        "form",
                        Pages.NO_ERRORS,
                        "join",
                        Map.of("action", "/w", "item", row("1", "Seat")));
            default -> Map.of("text", Map.of("title", "Imprint", "paragraphs", List.of()));
        };
    }

    private static Map<String, Object> basket() {
        var line = Map.of(
                "text",
                "2 × Day ticket",
                "note",
                "Sat",
                "amount",
                "€50.00",
                "off",
                "€5.00 off",
                "part",
                false,
                "removal",
                "/cart/x/lines/1/removal");
        return Map.of(
                "empty",
                false,
                "parts",
                List.of(Map.of("title", "Night", "when", "Sat", "href", "/e", "lines", List.of(line))),
                "extras",
                List.of(Map.of("text", "Tax contained", "amount", "€7.98")),
                "fees",
                List.of("plus Card fee, depending on how you pay: €1.00 per order"),
                "total",
                "€50.00",
                "checkout",
                "/checkout/x",
                "removal",
                "/cart/x/removal",
                "home",
                "/");
    }

    private static Map<String, Object> place() {
        return Map.of(
                "state",
                "offered",
                "turn",
                "2 people are before you",
                "title",
                "Your places are here",
                "text",
                "They are kept",
                "lines",
                List.of("2 × Day ticket"),
                "until",
                "Kept until Fri",
                "take",
                "/waiting/x/cart",
                "leave",
                "/waiting/x/withdrawal");
    }

    /** One with everything that a product may have. */
    static Map<String, Object> product() {
        var all = new HashMap<>(row("2", "Supporter"));
        all.put("was", "€30.00");
        all.put("tier", "until 1 Dec");
        all.put("contains", List.of("1 × Dinner"));
        all.put(
                "open",
                Map.of(
                        "field",
                        "p-2",
                        "label",
                        "Your price",
                        "value",
                        "9",
                        "help",
                        "From €5.00",
                        "error",
                        "Too little"));
        all.put(
                "addOns",
                List.of(Map.of(
                        "field",
                        "a-2",
                        "title",
                        "Food",
                        "help",
                        "up to 2",
                        "opened",
                        true,
                        "included",
                        false,
                        "error",
                        "Choose one",
                        "items",
                        List.of(row("2_3", "Dinner")))));
        return all;
    }

    /** One with kinds; the second of them is gone. */
    static Map<String, Object> withKinds() {
        var all = new HashMap<>(row("4", "Seat"));
        var gone = new HashMap<>(row("4.6", "Reduced"));
        gone.putAll(Map.of("max", 0, "state", "soldout", "reason", "Sold out", "waiting", "/w"));
        all.put("max", 0);
        all.put("kinds", List.of(row("4.5", "Adult"), gone));
        return all;
    }

    static Map<String, Object> row(String id, String name) {
        var row = new HashMap<String, Object>(Map.of(
                "id",
                id,
                "field",
                "q-" + id,
                "name",
                name,
                "price",
                "€25.00",
                "priceMinor",
                2500,
                "state",
                "onsale",
                "max",
                4,
                "choices",
                List.of(0, 1),
                "quantity",
                "0"));
        row.putAll(NO_KINDS);
        return row;
    }

    static Map<String, Object> dates() {
        var open = Map.of(
                "number", "12", "href", "/e?day=2026-12-12", "label", "Saturday", "state", "open", "current", true);
        return Map.of(
                "chosen",
                "Sat, 12 Dec",
                "month",
                "December 2026",
                "previous",
                "/e?month=2026-11",
                "next",
                "/e?month=2027-01",
                "weekdays",
                List.of("Mon", "Tue"),
                "weeks",
                List.of(List.of(open, Map.of("state", "none", "current", false))),
                "day",
                "Saturday, 12 December",
                "times",
                List.of(Map.of(
                        "href",
                        "/e?date=1",
                        "text",
                        "20:00",
                        "title",
                        "Late",
                        "room",
                        "3 left",
                        "state",
                        "few",
                        "current",
                        true)));
    }

    static Map<String, Object> meta() {
        return Map.of(
                "title",
                "Night",
                "description",
                "Music",
                "url",
                "http://nile.localhost/e",
                "image",
                "http://nile.localhost/i",
                "imageAlt",
                "The stage",
                "site",
                "Nile",
                "data",
                "{\"name\":\"\\u003c/script\\u003e\"}");
    }
}
