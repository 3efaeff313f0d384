package dev.bilten.bench.holds;

import dev.bilten.bench.BenchFailed;
import dev.bilten.bench.http.Wire;
import dev.bilten.bench.sale.Sale;
import dev.bilten.bench.stage.Shop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A buyer who has the event's page open and presses the button again and again. */
final class HttpHold implements AutoCloseable {
    private final Wire wire;
    private final String head;
    private final byte[] form;

    HttpHold(Shop shop, Sale sale) {
        this.wire = new Wire(shop.port());
        var host = " HTTP/1.1\r\nHost: " + shop.host() + "\r\nAccept: text/html\r\n";
        try {
            var page = wire.send("GET /events/" + sale.slug() + host, new byte[0]);
            if (page.status() != 200) {
                throw new BenchFailed("The event's page is not there: " + page.brief());
            }
            this.head = "POST /events/" + sale.slug() + "/holds" + host + "Origin: http://" + shop.host()
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
            this.form = ("q-" + sale.product() + "=1").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BenchFailed("The event's page does not answer: " + e, e);
        }
    }

    void place() {
        try {
            var reply = wire.send(head, form);
            if (reply.status() != 303) {
                throw new BenchFailed("The hold was refused: " + reply.brief());
            }
        } catch (IOException e) {
            throw new BenchFailed("The hold was not answered: " + e, e);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
