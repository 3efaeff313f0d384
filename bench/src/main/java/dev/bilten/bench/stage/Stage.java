package dev.bilten.bench.stage;

import dev.bilten.bench.BenchFailed;
import dev.bilten.launcher.Options;
import dev.bilten.launcher.Platform;
import dev.bilten.launcher.Steps;
import dev.bilten.launcher.home.Cache;
import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.home.RunLock;
import dev.bilten.launcher.home.Secrets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The running platform and what stands behind it. Nothing here reaches into the product: it is met over HTTP, and its
 * database as the superuser would look into it.
 *
 * @param port of the shops
 * @param owned closed at the end; nothing when the platform is somebody else's
 */
public record Stage(Path project, int port, Databases databases, Processes processes, Optional<Platform> owned)
        implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(500);
    /** Below this part of one core nothing of the round is left to do. */
    private static final double IDLE = 0.15;

    /** A platform in a home of its own, made anew, on free ports; tuned for its warm state. */
    public static Stage fresh(Path project, Path home) {
        try {
            Cache.delete(home);
        } catch (IOException e) {
            throw new BenchFailed("The folder " + home + " cannot be emptied: " + e.getMessage(), e);
        }
        return kept(project, home);
    }

    /** The same on the data of an earlier run. */
    public static Stage kept(Path project, Path home) {
        var options = new Options(home, 0, true, Options.Profile.BENCH, project, Options.builtWar(project), true);
        var platform = Platform.start(options, new Steps(System.out));
        var url = platform.environment().getOrDefault("BILTEN_DB_URL", "");
        return of(project, Home.at(home), platform.urls().port(), url, Optional.of(platform));
    }

    /** One that runs already: started with {@code ./bilten run --profile bench}. */
    public static Stage attached(Path project, Path folder) {
        var home = Home.at(folder);
        if (RunLock.owner(home).isEmpty()) {
            throw new BenchFailed(
                    "Nothing runs in " + folder + ". Start it: ./bilten run --profile bench --home " + folder);
        }
        try {
            var url = Files.readAllLines(home.run().resolve("launcher.lock")).getFirst();
            var server = Processes.of(home).server();
            var database =
                    server.isEmpty() ? "" : environment(server.getAsLong()).getOrDefault("BILTEN_DB_URL", "");
            return of(project, home, URI.create(url).getPort(), database, Optional.empty());
        } catch (IOException e) {
            throw new BenchFailed("The platform in " + folder + " cannot be looked at: " + e.getMessage(), e);
        }
    }

    private static Stage of(Path project, Home home, int port, String databaseUrl, Optional<Platform> owned) {
        if (!databaseUrl.contains("127.0.0.1")) {
            owned.ifPresent(Platform::close);
            throw new BenchFailed("The benchmark needs the embedded PostgreSQL; unset BILTEN_DB_URL.");
        }
        var postgres = URI.create(databaseUrl.replace("jdbc:", "")).getPort();
        var databases = new Databases(postgres, Secrets.of(home).databaseSuperuser());
        return new Stage(project, port, databases, Processes.of(home), owned);
    }

    private static Map<String, String> environment(long pid) throws IOException {
        var found = new java.util.HashMap<String, String>();
        for (var pair : Files.readString(Path.of("/proc", Long.toString(pid), "environ"))
                .split("\0")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                found.put(parts[0], parts[1]);
            }
        }
        return found;
    }

    public CpuTime cpu() {
        return processes.cpu();
    }

    /**
     * Waits until what a round left behind is done: mails, tickets, analytics. Otherwise the limit, which runs next,
     * would pay for it.
     *
     * @return false when it was still busy after this time
     */
    public boolean settle(Duration most) {
        var until = System.nanoTime() + most.toNanos();
        var before = cpu();
        while (System.nanoTime() < until) {
            pause(LOOK);
            var now = cpu();
            if (now.minus(before).product() < IDLE * LOOK.toMillis() * 1_000) {
                return true;
            }
            before = now;
        }
        return false;
    }

    /** The same, for as long as the rest takes, and what it cost. */
    public CpuTime drain(Duration most) {
        var before = cpu();
        var begun = System.nanoTime();
        var done = settle(most);
        System.out.println(
                "  drained  " + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s after the last round"
                        + (done ? "" : ", and still not done"));
        return cpu().minus(before);
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        owned.ifPresent(Platform::close);
    }
}
