package dev.bilten.launcher.smoke;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The organizer's server-sent events, read beside everything else. */
final class LiveLine implements AutoCloseable {
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private final HttpResponse<Stream<String>> answer;

    LiveLine(Organizer organizer) {
        var browser = organizer.browser();
        var url = URI.create(organizer.shop() + "/admin/live");
        var request =
                browser.request(url).setHeader("Accept", "text/event-stream").build();
        try {
            answer = browser.client().send(request, BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new Mismatch("live events", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Mismatch("live events", e);
        }
        Mismatch.unless(answer.statusCode() == 200, "200 at /admin/live", answer.statusCode());
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try (var lines = answer.body()) {
            lines.forEach(heard::add);
        } catch (RuntimeException closed) {
            // the end of the line is the end of listening
        }
    }

    Optional<String> heard(Predicate<String> wanted) {
        return heard.stream().filter(wanted).findFirst();
    }

    void forget() {
        heard.clear();
    }

    @Override
    public void close() {
        answer.body().close();
    }
}
