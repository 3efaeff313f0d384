package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.launcher.smoke.Smoke;
import dev.bilten.launcher.smoke.SmokeOptions;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What {@code ./bilten smoke} plays, on the platform of the tests. */
@OnPlatform
class SmokeTest {
    @Test
    void the_whole_path_from_organizer_to_scan_works_over_http(RunningPlatform platform) {
        var options = new SmokeOptions(
                URI.create("http://localhost:" + platform.port()),
                URI.create(platform.inbox().replaceAll("/*$", "/")),
                RunningPlatform.PROJECT.resolve("plugins"),
                "operator@bilten.test",
                "operator-demo-2026");
        assertThat(Smoke.run(options, System.out))
                .as("the steps above say what differs")
                .isZero();
    }
}
