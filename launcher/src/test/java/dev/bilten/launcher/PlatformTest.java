package dev.bilten.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.launcher.home.Cache;
import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.payara.PayaraRuntime;
import dev.bilten.launcher.process.Orphans;
import dev.bilten.launcher.process.Ports;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All parts and the real server, with an application of a few lines in it. */
class PlatformTest {
    private static final Path PROJECT =
            Path.of("").toAbsolutePath().resolve("..").normalize();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void everything_starts_answers_and_ends() throws Exception {
        var home = Home.at(folder.resolve("home"));
        var options = options(home, TestWar.good(folder.resolve("war"), runtime(home)));
        int port;
        try (var platform = Platform.start(options, steps())) {
            port = platform.urls().port();
            assertThat(get(platform.urls().platform() + "/echo/bilten.db.url"))
                    .startsWith("jdbc:postgresql://127.0.0.1:");
            assertThat(get(platform.urls().platform() + "/echo/bilten.redis.url"))
                    .startsWith("redis://127.0.0.1:");
            assertThat(get(platform.urls().platform() + "/echo/bilten.base.url"))
                    .isEqualTo("http://localhost:" + port);
            assertThat(get(platform.urls().inbox() + "inbox.json").strip()).isEqualTo("[ ]");
            assertThatThrownBy(() -> Platform.start(options, steps())).hasMessageContaining("already runs");
            assertThat(commandLines()).doesNotContain(platform.environment().get("BILTEN_DB_PASSWORD"));
        }
        assertThat(Ports.free(port)).isTrue();
        assertThat(Orphans.end(home.run())).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("PostgreSQL 18", "Redis", "Mail catcher", "Platform");
    }

    @Test
    void an_application_that_cannot_be_deployed_is_said_with_its_reason() throws Exception {
        var home = Home.at(folder.resolve("home"));
        var options = options(home, TestWar.impossible(folder.resolve("war"), runtime(home)));
        assertThatThrownBy(() -> Platform.start(options, steps()))
                .hasMessageContaining("could not be deployed")
                .hasMessageContaining("Unsatisfied dependencies for type Callable<String>");
        assertThat(Orphans.end(home.run())).as("nothing is left running").isEmpty();
    }

    private static Options options(Home home, TestWar war) {
        var usual = Options.forTests(home.folder(), PROJECT);
        return new Options(
                usual.home(), 0, usual.demo(), usual.profile(), usual.project(), war.file(), usual.recordCache());
    }

    private static PayaraRuntime runtime(Home home) {
        return PayaraRuntime.in(
                Cache.of(home), Options.forTests(home.folder(), PROJECT).serverJar());
    }

    private Steps steps() {
        return new Steps(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private static String get(String url) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static String commandLines() {
        return String.join(
                "\n",
                ProcessHandle.allProcesses()
                        .map(process -> dev.bilten.launcher.process.Proc.commandLine(process.pid()))
                        .toList());
    }
}
