package dev.bilten.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A browser without a window: keeps cookies, sends a form's hidden fields, follows redirects. Needs
 * {@code -Djdk.httpclient.allowRestrictedHeaders=host}, since the organizers' hosts are in no name server.
 */
final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_REDIRECTS = 5;
    private static final int SENT_ON = 307;
    private static final Pattern ASKED = Pattern.compile("statements=(\\d+), trips=(\\d+)");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // HTTP/2 would replace the host by the address
            .cookieHandler(new CookieManager())
            .build();
    private final int port;
    private final String host;
    private final List<Asked> asked = new ArrayList<>();
    private boolean says = true;

    /**
     * What an answer cost the database.
     *
     * @param request its method and path
     * @param trips how often the server was waited for
     */
    record Asked(String request, int statements, int trips) {}

    Visitor(RunningPlatform platform, String organizer) {
        this.port = platform.port();
        this.host = organizer + ".localhost:" + port;
    }

    /** Whoever leads an organizer of the demo. */
    static Visitor owner(RunningPlatform platform, String organizer) {
        return signedIn(platform, organizer, "owner@" + organizer + ".test", "owner-demo-2026");
    }

    /** Whoever stands at its door and may do nothing else. */
    static Visitor door(RunningPlatform platform) {
        return signedIn(platform, "nile", "door@nile.test", "door-demo-2026");
    }

    static Visitor signedIn(RunningPlatform platform, String organizer, String email, String password) {
        var visitor = new Visitor(platform, organizer);
        visitor.signIn(email, password);
        return visitor;
    }

    void signIn(String email, String password) {
        var form = get("/admin/login");
        var answer = post(form, "/admin/login", Map.of("email", email, "password", password));
        if (answer.path().contains("login")) {
            throw new AssertionError(email + " cannot sign in:\n" + answer.body());
        }
    }

    /** As no browser does it: a form is sent and nobody says by which page. */
    Visitor withoutOrigin() {
        says = false;
        return this;
    }

    /** Whoever sends thousands lets each go when it is done. */
    void leaves() {
        client.shutdownNow();
    }

    Answer get(String path) {
        return follow(send(request(path).GET()), path, MOST_REDIRECTS);
    }

    /** What each answer so far has asked the database, where it says so. */
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** One header of a page; empty when it has none. */
    String header(String path, String name) {
        return send(request(path).GET()).headers().firstValue(name).orElse("");
    }

    /** The lines of an answer that goes on, as they come; whoever closes it hears no more. */
    Stream<String> lines(String path) {
        try {
            return client.send(
                            request(path)
                                    .setHeader("Accept", "text/event-stream")
                                    .GET()
                                    .build(),
                            BodyHandlers.ofLines())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How a page answers a browser that has it under this name. */
    int again(String path, String etag) {
        return send(request(path).header("If-None-Match", etag).GET()).statusCode();
    }

    /** Sends a form of the page, with what the page hid in its forms. */
    Answer post(Answer page, String path, Map<String, String> typed) {
        return post(page, path, typed, "");
    }

    /** The same with boxes of one name that are ticked. */
    Answer post(Answer page, String path, Map<String, String> typed, String name, String... ticked) {
        return posted(form(page, path, typed, name, ticked), path);
    }

    /** Sends a form and looks at nothing that follows. */
    int sends(Answer page, String path, Map<String, String> typed) {
        return send(form(page, path, typed, "")).statusCode();
    }

    private HttpRequest.Builder form(
            Answer page, String path, Map<String, String> typed, String name, String... ticked) {
        var fields = page.hidden();
        fields.putAll(typed);
        var body = FormBody.encoded(fields, name, ticked);
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (says) {
            request.header("Origin", "http://" + host);
        }
        return request;
    }

    /** A form may be sent on as it is to another page. */
    private Answer posted(HttpRequest.Builder request, String path) {
        var response = send(request);
        if (response.statusCode() != SENT_ON) {
            return follow(response, path, MOST_REDIRECTS);
        }
        var next = response.headers().firstValue("Location").orElseThrow();
        var target = URI.create("http://127.0.0.1:" + port)
                .resolve(URI.create(next).getRawPath() + "?" + URI.create(next).getRawQuery());
        return posted(request.uri(target), target.getRawPath() + "?" + target.getRawQuery());
    }

    /** Sends a form that has one file, with what the page hid in its forms. */
    Answer upload(Answer page, String path, String field, String file, byte[] content) {
        return upload(page, path, Map.of(), field, file, content);
    }

    Answer upload(Answer page, String path, Map<String, String> typed, String field, String file, byte[] content) {
        var fields = page.hidden();
        fields.putAll(typed);
        var request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + FormBody.BOUNDARY)
                .header("Origin", "http://" + host)
                .POST(HttpRequest.BodyPublishers.ofByteArray(FormBody.parts(fields, field, file, content)));
        return follow(send(request), path, MOST_REDIRECTS);
    }

    private Answer follow(HttpResponse<String> response, String path, int left) {
        var location = response.headers().firstValue("Location");
        if (location.isEmpty() || left == 0) {
            return new Answer(response.statusCode(), path, response.body());
        }
        var next = URI.create("http://" + host + path).resolve(location.get());
        var target = next.getRawQuery() == null ? next.getRawPath() : next.getRawPath() + "?" + next.getRawQuery();
        return follow(send(request(target).GET()), target, left - 1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", host)
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return noted(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> noted(HttpResponse<String> response) {
        var request = response.request();
        response.headers()
                .firstValue("X-Asked")
                .map(ASKED::matcher)
                .filter(Matcher::matches)
                .ifPresent(said -> asked.add(new Asked(
                        request.method() + " " + request.uri().getPath(),
                        Integer.parseInt(said.group(1)),
                        Integer.parseInt(said.group(2)))));
        return response;
    }
}
