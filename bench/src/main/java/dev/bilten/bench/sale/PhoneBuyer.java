package dev.bilten.bench.sale;

import dev.bilten.bench.http.Reply;
import dev.bilten.bench.http.Wire;
import dev.bilten.bench.stage.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/**
 * A buyer on a phone without script: looks at the event, holds a ticket, fills in the form, pays at the test provider
 * and waits on the order's page, which asks again as often as it says itself. Style sheets and pictures are not fetched; a phone has them after the first page.
 */
final class PhoneBuyer implements Buyer {
    private static final double LEAVING = 0.4;
    private static final int LOOKS = 12;
    private static final String GATEWAY = "test-provider";

    private final Sale sale;
    private final String ending;
    private final Wire wire;
    private String cookie = "";

    /** @param ending the test provider's */
    PhoneBuyer(Sale sale, String ending) {
        this.sale = sale;
        this.ending = ending;
        this.wire = new Wire(sale.shop().port());
    }

    @Override
    public Purchase buy(BooleanSupplier over) throws IOException {
        cookie = ""; // each purchase is another phone
        var offer = sale.now();
        var event = get("/events/" + sale.slug());
        if (event.status() != 200) {
            return Purchase.failed(event.brief());
        }
        var held = post("/events/" + sale.slug() + "/holds", csrf(event) + "&q-" + offer.product() + "=1");
        if (held.status() == 409) {
            sale.soldOut(offer);
            return Purchase.SOLD_OUT;
        }
        return held.status() == 303 ? checkOut(path(held), over) : Purchase.failed(held.brief());
    }

    private Purchase checkOut(String checkout, BooleanSupplier over) throws IOException {
        var form = get(checkout);
        if (form.status() != 200) {
            return Purchase.failed(form.brief());
        }
        if (ThreadLocalRandom.current().nextDouble() < LEAVING) {
            return Purchase.LEFT;
        }
        var order = post(
                checkout,
                csrf(form) + "&email=sara%40example.org&name=Sara+Haddad&terms=on&gateway=" + GATEWAY + "&g-" + GATEWAY
                        + "-outcome=" + ending);
        return order.status() == 303 ? await(path(order), over) : Purchase.failed(order.brief());
    }

    private Purchase await(String page, BooleanSupplier over) throws IOException {
        for (int look = 0; look < LOOKS && !over.getAsBoolean(); look++) {
            var order = get(page);
            if (order.status() != 200) {
                return Purchase.failed(order.status() == 303 ? "not paid, sent to " + path(order) : order.brief());
            }
            if (order.text().contains("/tickets.pdf")) {
                return Purchase.BOUGHT;
            }
            var again = Reply.between(order.text(), "http-equiv=\"refresh\" content=\"", "\"");
            if (again.isEmpty()) {
                return Purchase.failed("the order's page neither says paid nor asks again");
            }
            Stage.pause(Duration.ofSeconds(Integer.parseInt(again)));
        }
        return over.getAsBoolean() ? Purchase.CUT_OFF : Purchase.failed("the order's page did not say paid in time");
    }

    private static String csrf(Reply page) {
        var token = Reply.between(page.text(), "name=\"_csrf\" value=\"", "\"");
        return "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    private static String path(Reply redirect) {
        var there = redirect.location();
        return there == null ? "/" : URI.create(there).getRawPath();
    }

    private Reply get(String path) throws IOException {
        return kept(wire.send(head("GET", path), new byte[0]));
    }

    private Reply post(String path, String form) throws IOException {
        var head = head("POST", path) + "Origin: http://" + sale.shop().host()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        return kept(wire.send(head, form.getBytes(StandardCharsets.UTF_8)));
    }

    private String head(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + sale.shop().host()
                + "\r\nAccept: text/html\r\nAccept-Language: en\r\n"
                + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n");
    }

    private Reply kept(Reply reply) {
        for (var pair : reply.cookies()) {
            if (pair.startsWith("browser=")) {
                cookie = pair;
            }
        }
        return reply;
    }

    @Override
    public void close() {
        wire.close();
    }
}
