package dev.bilten.themes;

import java.util.List;
import java.util.Map;

/** An order, its payment and its tickets, with everything there is. */
final class OrderPages {
    private OrderPages() {}

    static Map<String, Object> order(String state) {
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

    static Map<String, Object> payment() {
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
                List.of(Map.of("label", "IBAN", "value", "DE02", "copy", "DE02")));
    }

    static Map<String, Object> paid() {
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
                EventPages.whole(),
                "tickets",
                List.of(ticket),
                "buyer",
                Map.of("name", "Sara", "email", "s@example.org"),
                "bill",
                Pages.BILL);
    }

    static Map<String, Object> expired(boolean possible) {
        return Map.of(
                "event",
                Map.of("title", "Night", "when", "Sat", "href", "/e"),
                "kept",
                List.of(Map.of("text", "2 × Day ticket", "field", "q-1", "quantity", 2, "available", possible)),
                "again",
                Map.of("action", "/h", "possible", possible),
                "typed",
                List.of(Map.of("name", "email", "value", "sara@example.org")));
    }
}
