package dev.bilten.launcher.smoke;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser without script: keeps cookies by host, follows redirects, sends forms as they stand. */
public final class Browser {
    private static final int MOST_REDIRECTS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();

    /** A page that has to be there. */
    public Page open(String url) {
        return look(url).answering(200);
    }

    /** Whatever is there. */
    public Page look(String url) {
        return follow(request(URI.create(url)).GET());
    }

    Page send(URI url, String type, byte[] body) {
        return follow(request(url)
                .header("Content-Type", type)
                .header("Origin", url.getScheme() + "://" + url.getAuthority())
                .POST(BodyPublishers.ofByteArray(body)));
    }

    HttpRequest.Builder request(URI url) {
        var request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", "en");
        var kept = cookies.getOrDefault(url.getAuthority(), Map.of());
        if (!kept.isEmpty()) {
            request.header(
                    "Cookie",
                    kept.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    HttpClient client() {
        return client;
    }

    private Page follow(HttpRequest.Builder request) {
        var answer = exchange(request.build());
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            var there = answer.headers().firstValue("Location");
            if (answer.statusCode() / 100 != 3 || there.isEmpty()) {
                return Page.of(this, answer);
            }
            answer = exchange(request(answer.uri().resolve(there.get())).GET().build());
        }
        throw new Mismatch("an end of the redirects", answer.uri());
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").forEach(line -> keep(request.uri(), line));
            return answer;
        } catch (IOException e) {
            throw new Mismatch("an answer of " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Mismatch("an answer of " + request.uri(), e);
        }
    }

    private void keep(URI from, String line) {
        var jar = cookies.computeIfAbsent(from.getAuthority(), _ -> new LinkedHashMap<>());
        var pair = line.split(";", 2)[0].split("=", 2);
        if (line.contains("Max-Age=0") || pair.length < 2) {
            jar.remove(pair[0]);
        } else {
            jar.put(pair[0], pair[1]);
        }
    }
}
