package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.launcher.pages.Pages;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The walk over every page. Each is opened once at a desk, in English and in light colours, and once on a phone, in Arabic
 * and in dark ones; there it has to be light, calm, whole and open to everybody, and its pictures are taken.
 */
@InBrowser
@Tag("alone")
class EveryPageTest {
    /** Several times what is good enough, and the best of some looks: a busy machine must not fail it. */
    private static final double MOST_MS = 500;

    private final RunningPlatform platform;

    EveryPageTest(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void every_page_is_light_calm_whole_and_open_to_everybody(Chromium chromium) throws Exception {
        var tour = new Tour(platform, chromium);
        try {
            var stops = tour.stops();
            var began = Instant.now();
            var walks = Stream.of(View.values())
                    .<Callable<Map<String, List<String>>>>map(view -> () -> faults(view, stops))
                    .toList();
            var faults = new ArrayList<Map<String, List<String>>>();
            try (var threads = Executors.newFixedThreadPool(walks.size())) {
                for (var walk : threads.invokeAll(walks)) {
                    faults.add(walk.get());
                }
            }
            System.out.printf(
                    "Walked over %d pages in %d s.%n",
                    stops.size(), Duration.between(began, Instant.now()).toSeconds());
            assertThat(faults).allSatisfy(of -> assertThat(of).isEmpty());
        } finally {
            tour.tidiesUp();
        }
    }

    private Map<String, List<String>> faults(View view, List<Stop> stops) {
        var faults = new TreeMap<String, List<String>>();
        try (var chromium = Chromium.start(platform);
                var walker = new Walker(chromium, view)) {
            for (var stop : stops) {
                var found = walker.looksAt(stop);
                if (!found.isEmpty()) {
                    faults.put(view + " " + stop.name() + " " + stop.address(), found);
                    System.out.println("  " + view + " " + stop.name() + ": " + found);
                }
            }
        }
        return faults;
    }

    /** Without these nobody knows whether the walk would see anything. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.bilten.e2e.Planted#faults")
    void a_fault_that_is_planted_is_found(Planted planted, Chromium chromium) throws Exception {
        try (var site = Site.of(Map.of(
                        "/", planted.page(),
                        "/frame", new Site.Leaf("<p>Music</p>"),
                        "/heavy", new Site.Leaf("la ".repeat(30_000))));
                var walker = new Walker(chromium, planted.view())) {
            var found = walker.faults(Stop.at(Person.GUEST, "planted", site.address()));
            if (planted.told().isEmpty()) {
                assertThat(found).isEmpty();
            } else {
                assertThat(found).anySatisfy(fault -> assertThat(fault).contains(planted.told()));
            }
        }
    }

    @Test
    void the_server_is_quick_with_each() {
        var address = URI.create("http://localhost:" + platform.port());
        assertThat(Pages.measure(address, System.out))
                .allSatisfy(time -> assertThat(time.least()).as(time.path()).isLessThan(MOST_MS));
    }
}
