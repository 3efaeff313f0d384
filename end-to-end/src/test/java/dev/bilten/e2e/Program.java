package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A program with a key that may do all that programs sell with. */
record Program(HttpClient client, int port, String host, String key) {
    private static final String BASE = "/api/2026-12";

    static Program of(RunningPlatform platform, String organizer) {
        return of(platform, organizer, Map.of("where", "all"));
    }

    /** With a key that may do the same at this event alone. */
    static Program limitedTo(RunningPlatform platform, String organizer, String event) {
        return of(platform, organizer, Map.of("where", "some", "events", event));
    }

    /** At the doors of the event at this list alone. */
    static Program limitedTo(RunningPlatform platform, String organizer, String event, String list) {
        return of(platform, organizer, Map.of("where", "some", "events", event, "lists", list));
    }

    private static Program of(RunningPlatform platform, String organizer, Map<String, String> where) {
        var owner = new Visitor(platform, organizer);
        owner.signIn("owner@" + organizer + ".test", "owner-demo-2026");
        var typed = new HashMap<>(where);
        typed.put("name", "Test " + UUID.randomUUID().toString().substring(0, 8));
        var made = owner.post(owner.get("/admin/keys"), "/admin/keys", typed, "permissions", PERMISSIONS);
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new Program(
                client,
                platform.port(),
                organizer + ".localhost:" + platform.port(),
                made.find("(bk_[0-9A-Za-z_-]{16,})"));
    }

    private static final String[] PERMISSIONS = {
        "events.view", "events.edit", "orders.view", "orders.edit", "checkin.scan"
    };

    record Answer(int status, String type, String body) {
        String find(String regex) {
            return Pattern.compile(regex)
                    .matcher(body)
                    .results()
                    .findFirst()
                    .map((MatchResult found) -> found.group(1))
                    .orElseThrow(() -> new AssertionError(regex + " is not in " + status + " " + body));
        }

        /** @param pointer to the first thing that is wrong; empty where nothing is named */
        void isProblem(int expected, String pointer) {
            assertThat(status).as(body).isEqualTo(expected);
            assertThat(type).startsWith("application/problem+json");
            assertThat(body).contains("\"code\":").doesNotContain("Exception", "dev.bilten", "\tat ");
            if (!pointer.isEmpty()) {
                assertThat(body).contains("\"pointer\":\"" + pointer);
            }
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer put(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** The id of an event that was put on sale just now. */
    String event(FreshEvent made) {
        return made.id();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + BASE + path))
                .header("Host", host)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + key)
                .timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
