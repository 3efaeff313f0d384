package dev.bilten.web.health;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Settings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the warehouse for its ping. */
@Service
public class ClickHouse implements Neighbour {
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final Settings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Inject
    public ClickHouse(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "clickhouse";
    }

    @Override
    public String state() {
        return settings.get("bilten.clickhouse.url").map(this::ping).orElse("off");
    }

    private String ping(String url) {
        try {
            var ping = HttpRequest.newBuilder(URI.create(url).resolve("/ping"))
                    .timeout(PATIENCE)
                    .build();
            return http.send(ping, BodyHandlers.discarding()).statusCode() == 200 ? "up" : "down";
        } catch (IOException | IllegalArgumentException e) {
            return "down";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "down";
        }
    }
}
