package dev.bilten.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** What the platform has mailed. Mails leave a moment after what they tell of. */
record Letters(RunningPlatform platform) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The first group of the first match in any mail. */
    String find(String regex) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            var found = Pattern.compile(regex).matcher(all());
            if (found.find()) {
                return found.group(1);
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(regex + " is in no mail");
            }
            Thread.sleep(Duration.ofMillis(250));
        }
    }

    private String all() throws InterruptedException {
        var inbox = URI.create(platform.inbox()).resolve("/inbox.json");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(inbox).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
