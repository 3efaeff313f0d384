package dev.bilten.launcher.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** A program with a key. */
record Api(HttpClient client, String base, String key) {
    private static final ObjectMapper JSON = new ObjectMapper();

    record Answer(int status, boolean replayed, JsonNode body) {
        Answer answering(int wanted) {
            Mismatch.unless(status == wanted, String.valueOf(wanted), status + " " + body);
            return this;
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Map<String, ?> body, String idempotencyKey) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + key);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            var replayed = answer.headers().firstValue("Idempotency-Replayed").isPresent();
            return new Answer(answer.statusCode(), replayed, JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new Mismatch("JSON of " + base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Mismatch("JSON of " + base, e);
        }
    }
}
