package dev.bilten.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/** Somebody else's web site. */
record Site(HttpServer server) implements AutoCloseable {
    private static final String BEGIN =
            "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Our band</title>";

    static Site of(String body) throws IOException {
        return of(Map.of("/", new Leaf(body)));
    }

    static Site of(Map<String, Leaf> pages) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pages.forEach((path, page) -> server.createContext(path, exchange -> {
            var html = (BEGIN + page.body()).getBytes(UTF_8);
            exchange.getResponseHeaders().put("Content-Type", List.of("text/html"));
            exchange.getResponseHeaders().put("Server-Timing", List.of("page;dur=" + page.ms()));
            exchange.sendResponseHeaders(page.status(), html.length);
            try (var out = exchange.getResponseBody()) {
                out.write(html);
            }
        }));
        server.start();
        return new Site(server);
    }

    /**
     * One page.
     *
     * @param ms that making it took, as it says
     */
    record Leaf(int status, int ms, String body) {
        Leaf(String body) {
            this(200, 1, body);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
