package dev.bilten.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the platform has mailed. Mails leave a moment after what they tell of. */
record Letters(RunningPlatform platform) {
    /** The first group of the first match in any mail. */
    String find(String regex) {
        var wanted = Pattern.compile(regex);
        return Until.seen(regex + " in a mail", () -> wanted.matcher(all()), Matcher::find)
                .group(1);
    }

    private String all() {
        var inbox = URI.create(platform.inbox()).resolve("/inbox.json");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(inbox).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
