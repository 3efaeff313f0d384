package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.bilten.launcher.pages.Pages;
import dev.bilten.launcher.pages.Reach;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that a link leads to: light, calm and whole at the first look, on a desk and on a phone, in both directions. */
@InBrowser
class EveryPageTest {
    /** Several times what is good enough, and the best of some looks: a busy machine must not fail it. */
    private static final double MOST_MS = 500;

    private final RunningPlatform platform;
    private final Chromium chromium;
    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    EveryPageTest(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    private URI address() {
        return URI.create("http://localhost:" + platform.port());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "ar"})
    void the_admin_is_light_and_calm_at_the_first_look(String language) {
        try (var visit = chromium.desk("en")) {
            Staff.owner(visit, "nile");
            var pages = Pages.admin(address()).pages();
            assertThat(pages).as("the pages that were found").hasSizeGreaterThan(50);
            looksAt(visit.page(), platform.shop("nile"), pages, language);
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "ar"})
    void the_console_is_light_and_calm_at_the_first_look(String language) {
        try (var visit = chromium.desk("en")) {
            Staff.operator(visit);
            looksAt(visit.page(), address() + "/", Pages.console(address()).pages(), language);
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "ar"})
    void the_shop_and_the_door_are_light_and_calm_at_the_first_look(String language) {
        try (var guide = chromium.phone("en");
                var buyer = chromium.phone("en");
                var door = chromium.phone("en");
                var reader = chromium.phone("en")) {
            var guest = new Guest(guide).opens("nile", "River of Stories");
            var pages = new ArrayList<>(List.of("", path(guide.page())));
            pages.add("embed" + "/" + path(guide.page()));
            guest.takes(1, "Stalls");
            pages.add(path(guide.page()));
            pages.add(path(guide.page()).replace("checkout/", "cart/"));
            Guest.freeTickets(buyer, FreshEvent.onSale(platform, 5), 2);
            pages.add(path(buyer.page()));
            looksAt(reader.page(), platform.shop("nile"), pages, language);
            looksAt(reader.page(), platform.shop("aurora"), List.of(""), language);
            Staff.door(door, "nile");
            var scanner = door.page().locator("a.door-event").first().getAttribute("href");
            looksAt(door.page(), platform.shop("nile"), List.of("scan", scanner.substring(1)), language);
        }
        assertThat(faults).isEmpty();
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath().substring(1);
    }

    /** What is wrong with a page is wrong each time; what happens to come in while it loads, such as an order, is not. */
    private static List<String> faults(Page page, String address) {
        var first = FirstLoad.of(page, address).faults();
        return first.isEmpty() ? first : FirstLoad.of(page, address).faults();
    }

    private void looksAt(Page page, String host, List<String> paths, String language) {
        FirstLoad.keepingNothing(page);
        for (var path : paths) {
            var address = host.replaceAll("/$", "") + "/" + path.replaceFirst("^/", "")
                    + (path.contains("?") ? "&" : "?") + "lang=" + language;
            var found = new ArrayList<>(faults(page, address));
            Pictures.both(page, "every-" + named(host, path));
            page.setViewportSize(Chromium.PHONE, 844);
            if ((boolean)
                    page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
                found.add("something sticks out on a phone");
            }
            if (!found.isEmpty()) {
                faults.put(Reach.kind(path), found);
                System.out.println("  " + Reach.kind(path) + " (" + language + "): " + found);
            }
            page.setViewportSize(Chromium.DESK, 800);
        }
    }

    private static String named(String host, String path) {
        var kind = Reach.kind(path)
                .replace("*", "one")
                .replaceAll("(checkout|cart|o)/.+", "$1")
                .replaceAll("scan/.+", "scan-gate")
                .replaceAll("[^a-z]+", "-");
        return (host.contains("aurora") ? "aurora" : "nile") + "-" + kind.replaceAll("^-|-$", "");
    }

    @Test
    void the_server_is_quick_with_each() {
        assertThat(Pages.measure(address(), System.out))
                .allSatisfy(time -> assertThat(time.least()).as(time.path()).isLessThan(MOST_MS));
    }
}
