package dev.bilten.launcher.clickhouse;

import dev.bilten.launcher.Part;
import dev.bilten.launcher.StartFailed;
import dev.bilten.launcher.home.Cache;
import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.home.Secrets;
import dev.bilten.launcher.process.Child;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A running ClickHouse, whichever kind. The platform works without one, so nothing here stops a start. */
public final class ClickHouseServer implements Part {
    private static final Duration TO_START = Duration.ofSeconds(30);

    private final Child child;
    private final int port;
    private final String kind;
    private final Secrets secrets;

    private ClickHouseServer(Child child, int port, String kind, Secrets secrets) {
        this.child = child;
        this.port = port;
        this.kind = kind;
        this.secrets = secrets;
    }

    /** A server found on the PATH, else the engine, else a part that says why there is none. */
    public static Part start(Home home, Cache cache, Secrets secrets, int port) {
        try {
            var installed = ServerProgram.find();
            if (installed.isPresent()) {
                return await(installed.get().launch(home, secrets, port), port, "clickhouse server", secrets);
            }
            var library = EngineLibrary.find(cache, home);
            if (library.isEmpty()) {
                return new Elsewhere("left out: npm is not here to fetch the engine; analytics wait until it is");
            }
            var child = new EngineProcess(library.get()).launch(home, secrets, port);
            return await(child, port, "engine", secrets);
        } catch (StartFailed e) {
            return new Elsewhere("left out: " + e.getMessage());
        }
    }

    private static Part await(Child child, int port, String kind, Secrets secrets) {
        var server = new ClickHouseServer(child, port, kind, secrets);
        child.awaitUp(TO_START, server::pings);
        if (!server.createsDatabase()) {
            server.close();
            throw new StartFailed("the " + kind + " makes no database; " + child.log() + " says why");
        }
        return server;
    }

    private boolean pings() {
        return status(HttpRequest.newBuilder(URI.create(url() + "/ping"))) == 200;
    }

    private boolean createsDatabase() {
        return status(HttpRequest.newBuilder(URI.create(url() + "/"))
                        .header("X-ClickHouse-User", "default")
                        .header("X-ClickHouse-Key", secrets.clickHouse())
                        .POST(HttpRequest.BodyPublishers.ofString("CREATE DATABASE IF NOT EXISTS bilten")))
                == 200;
    }

    private static int status(HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.timeout(Duration.ofSeconds(5)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while ClickHouse started.", e);
        }
    }

    private String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public String where() {
        return "127.0.0.1:" + port + " (" + kind + ")";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "BILTEN_CLICKHOUSE_URL",
                "http://127.0.0.1:" + port,
                "BILTEN_CLICKHOUSE_USER",
                "default",
                "BILTEN_CLICKHOUSE_PASSWORD",
                secrets.clickHouse(),
                "BILTEN_CLICKHOUSE_DATABASE",
                "bilten");
    }

    @Override
    public void close() {
        child.close();
    }
}
