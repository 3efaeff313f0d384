package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/** The codes of three orders: of one event, of another, and of both. */
record Sales(String ofTheirs, String ofAnother, String ofBoth) {
    private static final String BUYER = "{\"email\":\"sara@example.org\",\"name\":\"Sara Haddad\"}";

    static Sales of(RunningPlatform platform, FreshEvent theirs, FreshEvent another) {
        var nile = Program.of(platform, "nile");
        return new Sales(bought(nile, theirs), bought(nile, another), bought(nile, theirs, another));
    }

    static String bought(Program nile, FreshEvent first, FreshEvent... more) {
        var cart = nile.post("/carts", lines(nile, first)).find("\"id\":\"([^\"]+)\"");
        for (var one : more) {
            assertThat(nile.post("/carts/" + cart + "/lines", lines(nile, one)).status())
                    .isEqualTo(201);
        }
        return nile.post("/carts/" + cart + "/order", BUYER).find("\"code\":\"([2-9A-HJ-NP-Z]{6})\"");
    }

    /** One that cost what it is sold for, and is paid; returns its code. */
    static String paid(RunningPlatform platform, FreshEvent event, String email) {
        var nile = Program.of(platform, "nile");
        var order = nile.post("/orders", """
                {"event": "%s", "lines": [{"product": "%s", "quantity": 1}], "email": "%s", "name": "Sara Haddad",
                 "paid": true}""".formatted(event.id(), product(nile, event), email));
        assertThat(order.status()).as(order.body()).isEqualTo(201);
        return order.find("\"code\":\"([2-9A-HJ-NP-Z]{6})\"");
    }

    private static String product(Program nile, FreshEvent event) {
        return nile.get("/events/" + event.id() + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
    }

    private static String lines(Program nile, FreshEvent event) {
        return "{\"event\":\"%s\",\"lines\":[{\"product\":\"%s\",\"quantity\":1}]}"
                .formatted(event.id(), product(nile, event));
    }
}
