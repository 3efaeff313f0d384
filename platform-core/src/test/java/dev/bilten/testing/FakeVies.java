package dev.bilten.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bilten.database.api.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * The Commission's VIES as its published REST interface describes it, on this machine, with the faults it is known for. What
 * nobody registered is not valid; without a fault all else is answered.
 */
public final class FakeVies implements AutoCloseable {
    /** What may go wrong with one question. */
    public interface Fault {
        void answer(HttpExchange exchange, JsonNode question) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, String> registered = new ConcurrentHashMap<>();
    private final List<JsonNode> questions = new CopyOnWriteArrayList<>();
    private volatile Fault fault = FakeVies::none;

    public FakeVies() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/check-vat-number", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param vatId with its two letters */
    public FakeVies register(String vatId, String name) {
        registered.put(vatId, name);
        return this;
    }

    public void fails(Fault next) {
        fault = next;
    }

    public void recovers() {
        fault = FakeVies::none;
    }

    /** What was asked so far, as it came. */
    public List<JsonNode> questions() {
        return List.copyOf(questions);
    }

    private static void none(HttpExchange exchange, JsonNode question) {}

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var question = Json.tree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            questions.add(question);
            fault.answer(exchange, question);
            if (exchange.getResponseCode() == -1) {
                send(exchange, 200, answer(question));
            }
        }
    }

    private String answer(JsonNode question) {
        var number = question.path("vatNumber").asText();
        var vatId = question.path("countryCode").asText() + number;
        var name = registered.get(vatId);
        boolean named = question.has("requesterNumber");
        return Json.write(Map.ofEntries(
                Map.entry("countryCode", question.path("countryCode").asText()),
                Map.entry("vatNumber", number),
                Map.entry("requestDate", "2026-11-26T14:05:00.000Z"),
                Map.entry("valid", name != null),
                Map.entry("requestIdentifier", named ? "WAPIAAAAY7k2m9Qx" : ""),
                Map.entry("name", name == null ? "---" : name),
                Map.entry("address", name == null ? "---" : "Lantern Lane 1\n10115 BERLIN"),
                Map.entry("traderNameMatch", "NOT_PROCESSED")));
    }

    /** Its own way to say that something is wrong. */
    public static Fault says(String error) {
        return (exchange, _) ->
                send(exchange, 200, "{\"actionSucceed\":false,\"errorWrappers\":[{\"error\":\"" + error + "\"}]}");
    }

    /** An answer that is none, whatever it is. */
    public static Fault sends(int status, String body) {
        return (exchange, _) -> send(exchange, status, body);
    }

    /** The connection is cut before an answer. */
    public static Fault cuts() {
        return (exchange, _) -> exchange.close();
    }

    /** Nothing comes for as long. */
    public static Fault waits(long millis) {
        return (_, _) -> sleep(millis);
    }

    /** The answer begins in time and never ends. */
    public static Fault trickles() {
        return (exchange, _) -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                sleep(100);
            }
        };
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
