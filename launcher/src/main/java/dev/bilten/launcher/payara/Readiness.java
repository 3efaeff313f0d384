package dev.bilten.launcher.payara;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bilten.launcher.StartFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the server whether the platform is ready. Its 200 alone means nothing: an application that failed is no check. */
final class Readiness implements AutoCloseable {
    private static final String CHECK = "bilten";

    enum State {
        READY,
        COMING,
        /** The server answers, and no check of ours is among its checks. */
        NOT_DEPLOYED
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final HttpRequest request;

    Readiness(int port) {
        this.request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    State ask() {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return read(json.readTree(answer.body()), answer.statusCode());
        } catch (IOException notYet) {
            return State.COMING;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while the server started.", e);
        }
    }

    private static State read(JsonNode health, int status) {
        for (var check : health.path("checks")) {
            if (CHECK.equals(check.path("name").asText())) {
                var up = status == 200
                        && "UP".equals(health.path("status").asText())
                        && "UP".equals(check.path("status").asText());
                return up ? State.READY : State.COMING;
            }
        }
        return State.NOT_DEPLOYED;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
