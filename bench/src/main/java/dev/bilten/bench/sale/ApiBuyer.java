package dev.bilten.bench.sale;

import dev.bilten.bench.http.Api;
import dev.bilten.bench.http.Reply;
import dev.bilten.bench.http.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A program that sells for money it has taken itself: one request per order where the server can, else two. */
final class ApiBuyer implements Buyer {
    private final Sale sale;
    private final boolean atOnce;
    private final Supplier<String> host;
    private final Wire wire;
    private final String run = UUID.randomUUID().toString();
    private int number;

    /** @param host whose shop the next request goes to */
    private ApiBuyer(Sale sale, boolean atOnce, Supplier<String> host) {
        this.host = host;
        this.sale = sale;
        this.atOnce = atOnce;
        this.wire = new Wire(sale.shop().port());
    }

    static ApiBuyer of(Sale sale, boolean atOnce) {
        return new ApiBuyer(sale, atOnce, () -> sale.shop().host());
    }

    /** Of organizers who sell the same: the event, the product and the key have the same ids everywhere. */
    static ApiBuyer of(Sale sale, boolean atOnce, Supplier<String> host) {
        return new ApiBuyer(sale, atOnce, host);
    }

    /** Whether an order may say {@code "paid": true}; older servers refuse the field. */
    static boolean paysAtOnce(Sale sale) {
        try (var buyer = of(sale, true)) {
            var answer = buyer.order(sale.shop().host(), sale.now());
            return answer.status() == 201 && paid(answer);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Purchase buy(BooleanSupplier over) throws IOException {
        var offer = sale.now();
        var shop = host.get();
        var order = order(shop, offer);
        if (order.status() == 409) {
            sale.soldOut(offer);
            return Purchase.SOLD_OUT;
        }
        if (order.status() != 201) {
            return Purchase.failed(order.brief());
        }
        var last = atOnce ? order : markPaid(shop, Reply.between(order.text(), "\"code\":\"", "\""));
        return last.status() == 201 && paid(last) ? Purchase.BOUGHT : Purchase.failed(last.brief());
    }

    private static boolean paid(Reply reply) {
        return reply.text().contains("\"state\":\"PAID\"");
    }

    private Reply order(String shop, Sale.Offer offer) throws IOException {
        return post(
                shop,
                "/orders",
                "{\"event\":\"" + sale.event() + "\",\"lines\":[{\"product\":\"" + offer.product()
                        + "\",\"quantity\":1}],\"email\":\"sara@example.org\",\"name\":\"Sara Haddad\""
                        + (atOnce ? ",\"paid\":true}" : "}"));
    }

    private Reply markPaid(String shop, String code) throws IOException {
        return post(shop, "/orders/" + code + "/payments", "{}");
    }

    private Reply post(String shop, String path, String body) throws IOException {
        var head =
                Api.head("POST", path, shop, sale.shop().key()) + "Idempotency-Key: " + run + "-" + number++ + "\r\n";
        return wire.send(head, body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        wire.close();
    }
}
