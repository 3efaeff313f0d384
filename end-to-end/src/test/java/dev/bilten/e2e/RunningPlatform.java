package dev.bilten.e2e;

import dev.bilten.launcher.Options;
import dev.bilten.launcher.Platform;
import dev.bilten.launcher.Steps;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The whole platform with its demo data, one for all tests of a process. Whoever develops a test names a running one in
 * {@code BILTEN_E2E_URL} and {@code BILTEN_E2E_INBOX} and saves the start.
 *
 * @param inbox where the caught mail is read
 * @param parts what is to be closed in the end; nothing when the platform is somebody else's
 */
public record RunningPlatform(int port, String inbox, Optional<Platform> parts) implements AutoCloseable {
    static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    static RunningPlatform start() {
        var url = System.getenv("BILTEN_E2E_URL");
        if (url != null) {
            var inbox = System.getenv().getOrDefault("BILTEN_E2E_INBOX", "http://localhost:8085");
            return new RunningPlatform(URI.create(url).getPort(), inbox, Optional.empty());
        }
        var platform = Platform.start(Options.forTests(freshHome(), PROJECT), new Steps(System.out));
        return new RunningPlatform(platform.urls().port(), platform.urls().inbox(), Optional.of(platform));
    }

    /** Kept after the tests, so that the server's log can be read; one for each process, which may run beside others. */
    private static Path freshHome() {
        return Path.of("target/home", Long.toString(ProcessHandle.current().pid()))
                .toAbsolutePath();
    }

    /** The same platform through one more server; empty where it is somebody else's. */
    Optional<RunningPlatform> anotherNode() {
        return parts.map(platform -> new RunningPlatform(
                platform.another(Path.of("target/second-node").toAbsolutePath()), inbox, Optional.empty()));
    }

    String shop(String organizer) {
        return "http://" + organizer + ".localhost:" + port + "/";
    }

    String platform() {
        return "http://localhost:" + port + "/platform";
    }

    /** The plugin that is in no WAR. */
    static Path testProvider() {
        return PROJECT.resolve("plugins/test-provider/target/test-provider-0.1.0-SNAPSHOT.jar");
    }

    @Override
    public void close() {
        parts.ifPresent(Platform::close);
    }
}
