package dev.bilten.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Stands in for VIES where the platform of the tests is told to look. A number that ends in 9 is in no register, one that ends
 * in 5 is of a register that is away; all others are good.
 */
final class Register implements AutoCloseable {
    private static final Pattern NUMBER =
            Pattern.compile("\"countryCode\":\"([A-Z]{2})\",\"vatNumber\":\"([0-9A-Z]+)\"");

    final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;

    Register() {
        var address = URI.create(System.getenv("BILTEN_VIES_URL"));
        try {
            server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/check-vat-number", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            var question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var number = NUMBER.matcher(question);
            if (!number.find()) {
                throw new IOException("no question: " + question);
            }
            var answer = number.group(2).endsWith("5")
                    ? "{\"actionSucceed\":false,\"errorWrappers\":[{\"error\":\"MS_UNAVAILABLE\"}]}"
                    : "{\"countryCode\":\"%s\",\"vatNumber\":\"%s\",\"valid\":%s,\"requestIdentifier\":\"WAPIAAAA1\",\"name\":\"Lantern GmbH\",\"address\":\"Berlin\"}"
                            .formatted(
                                    number.group(1),
                                    number.group(2),
                                    !number.group(2).endsWith("9"));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
