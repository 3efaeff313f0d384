package dev.bilten.files;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bilten.files.domain.Naming;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** As much of S3 as three calls need; it refuses what is unsigned or whose content is not what was signed. */
final class TestBucket {
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final HttpServer server;

    private TestBucket() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/bilten/", this::answer);
        server.start();
    }

    static TestBucket started() throws IOException {
        return new TestBucket();
    }

    Map<String, String> settings() {
        return Map.of(
                "bilten.s3.endpoint", "http://127.0.0.1:" + server.getAddress().getPort(),
                "bilten.s3.bucket", "bilten",
                "bilten.s3.access-key", "access",
                "bilten.s3.secret-key", "secret");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getRawPath();
        var body = exchange.getRequestBody().readAllBytes();
        if (!signed(exchange, body)) {
            send(exchange, 403, new byte[0]);
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(path, body);
                send(exchange, 200, new byte[0]);
            }
            case "GET" -> {
                var object = objects.get(path);
                send(exchange, object == null ? 404 : 200, object == null ? new byte[0] : object);
            }
            case "DELETE" -> {
                objects.remove(path);
                send(exchange, 204, new byte[0]);
            }
            default -> send(exchange, 405, new byte[0]);
        }
    }

    private static boolean signed(HttpExchange exchange, byte[] body) {
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return authorization != null
                && authorization.startsWith("AWS4-HMAC-SHA256 Credential=access/")
                && Naming.sha256(body).equals(exchange.getRequestHeaders().getFirst("x-amz-content-sha256"));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
