package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.lighthouse.Judge;
import dev.bilten.launcher.lighthouse.Lighthouse;
import dev.bilten.launcher.lighthouse.Missing;
import dev.bilten.launcher.lighthouse.Scores.Category;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code ./bilten lighthouse} prints, on the platform of the tests; left out, and said so, where a part is missing. */
@OnPlatform
@Tag("alone")
class LighthouseTest {
    @Test
    void an_event_and_its_checkout_are_judged_well_on_a_phone(RunningPlatform platform) {
        var address = URI.create("http://localhost:" + platform.port());
        for (var page : Lighthouse.measure(judge(), address, System.out)) {
            page.of().forEach((category, points) -> {
                if (category != Category.PERFORMANCE || page.undisturbed()) {
                    assertThat(points)
                            .as("%s of %s, of which was lost %s", category, page.page(), page.lost())
                            .isGreaterThanOrEqualTo(Lighthouse.GOAL);
                }
            });
        }
    }

    private static Judge judge() {
        try {
            return Judge.find(Home.at(Path.of("target/lighthouse")));
        } catch (Missing e) {
            var left = "LighthouseTest is left out: " + e.getMessage() + ".";
            System.out.println(left);
            return Assumptions.abort(left);
        }
    }
}
