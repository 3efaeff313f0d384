package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An event with whose free ticket the name of whoever comes has to be said, and the e-mail may be.
 *
 * @param product its only ticket
 */
record AskedEvent(FreshEvent made, Program nile, String product) {
    static AskedEvent onSale(RunningPlatform platform, int tickets) {
        var made = FreshEvent.onSale(platform, tickets);
        var nile = Program.of(platform, "nile");
        var products = "/events/" + nile.event(made) + "/products";
        var listed = nile.get(products);
        var asked = new AskedEvent(made, nile, listed.find("\"id\":\"([0-9a-f-]{36})\""));
        var saved = nile.put(products + "/" + asked.product(), """
                {"version": %s, "name": {"en": "Seat", "ar": "مقعد"}, "price": {"minor": 0, "currency": "EUR"},
                 "terms": {"attendee": {"name": "REQUIRED", "email": "OPTIONAL"}}}""".formatted(listed.find("\"version\":([0-9]+)")));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.body()).contains("\"attendee\":{\"name\":\"REQUIRED\",\"email\":\"OPTIONAL\"}");
        return asked;
    }

    String event() {
        return nile.event(made);
    }

    String path() {
        return made.path();
    }

    /** A body that keeps one of it. */
    String cart() {
        return "{\"event\": \"%s\", \"lines\": [{\"product\": \"%s\", \"quantity\": 1}]}".formatted(event(), product);
    }

    /** A body that orders so many of it. */
    String order(int quantity, String more) {
        return """
                {"event": "%s", "lines": [{"product": "%s", "quantity": %d}], "email": "mona@example.org",
                 "name": "Mona Salem"%s}""".formatted(event(), product, quantity, more);
    }
}
