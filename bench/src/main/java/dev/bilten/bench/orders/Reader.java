package dev.bilten.bench.orders;

import dev.bilten.bench.BenchFailed;
import dev.bilten.bench.http.Api;
import dev.bilten.bench.http.Reply;
import dev.bilten.bench.http.Wire;
import dev.bilten.bench.stage.Shop;
import java.io.IOException;

/**
 * Somebody who looks at the list: a program, or the owner in the admin.
 *
 * @param head of the request, with a place for the query
 * @param cursor the parameter that leads on
 * @param rows on a page
 * @param mark what stands once in the answer for each row
 */
record Reader(String name, Wire wire, String head, String cursor, int rows, String mark) implements AutoCloseable {
    private static final int MOST = 200;

    static Reader program(Shop shop) {
        var head = Api.head("GET", "/orders?%s", shop.host(), shop.key());
        return new Reader("rest", new Wire(shop.port()), head, "cursor", 50, "\"code\":");
    }

    static Reader owner(Shop shop, String session) {
        var head = "GET /admin/orders?%s HTTP/1.1\r\nHost: " + shop.host() + "\r\nAccept: text/html\r\nCookie: "
                + session + "\r\n";
        return new Reader("admin", new Wire(shop.port()), head, "after", 25, "class=\"row-link");
    }

    /** Reads one page and returns how many rows it shows. */
    int read(String query) {
        var text = answer(query).text();
        int count = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            count++;
        }
        return count;
    }

    /** A program goes on and on until it is behind so many rows: the cursor that leads further. */
    String behind(int count) {
        var next = "";
        for (int left = count; left > 0; left -= MOST) {
            var page = answer("limit=" + Math.min(left, MOST) + (next.isEmpty() ? "" : "&cursor=" + next));
            next = Reply.between(page.text(), "\"next\":\"", "\"");
            if (next.isEmpty()) {
                throw new BenchFailed("The list ended before " + count + " rows.");
            }
        }
        return next;
    }

    private Reply answer(String query) {
        try {
            var reply = wire.send(head.replace("%s", query), new byte[0]);
            if (reply.status() != 200) {
                throw new BenchFailed("The list answered " + reply.brief());
            }
            return reply;
        } catch (IOException e) {
            throw new BenchFailed("The list did not answer: " + e, e);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
