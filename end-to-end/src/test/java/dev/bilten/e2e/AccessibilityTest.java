package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import dev.bilten.launcher.pages.Pages;
import dev.bilten.launcher.pages.Reach;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that a link leads to, looked at by axe on a phone and on a desk, in both directions of writing. */
@InBrowser
class AccessibilityTest {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final RunningPlatform platform;
    private final Chromium chromium;
    private final Map<String, List<String>> findings = new LinkedHashMap<>();

    AccessibilityTest(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @AfterEach
    void nothing_serious_was_found() {
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "ar"})
    void the_shop_has_no_serious_finding(String language) {
        try (var guide = chromium.phone("en");
                var other = chromium.phone("en");
                var payer = chromium.phone("en");
                var reader = chromium.phone(language)) {
            var guest = new Guest(guide);
            var shop = platform.shop("nile");
            looksAt(reader.page(), shop, "shop-home");
            looksAt(reader.page(), shop + "?when=past", "shop-past");
            looksAt(reader.page(), shop + "?search=nothing-has-this", "shop-found-nothing");
            looksAt(reader.page(), shop + "embed?view=both", "shop-embed-home");
            guest.opens("nile", "River of Stories");
            looksAt(reader.page(), guide.page().url(), "shop-event");
            looksAt(reader.page(), guide.page().url().replace("/events/", "/embed/events/"), "shop-embed");
            guest.takes(1, "Stalls");
            looksAt(reader.page(), guide.page().url(), "shop-checkout");
            looksAt(reader.page(), guide.page().url().replace("/checkout/", "/cart/"), "shop-cart");
            var free = FreshEvent.onSale(platform, 5);
            Guest.freeTickets(other, free, 2);
            looksAt(reader.page(), other.page().url(), "shop-order");
            var paid = FreshEvent.onSale(platform, 5, "12");
            new Guest(payer)
                    .opens("nile", paid.title())
                    .takes(1, FreshEvent.TICKET)
                    .is("Sara Haddad", "sara@example.org")
                    .pays("Bank transfer");
            looksAt(reader.page(), payer.page().url(), "shop-payment");
            looksAt(reader.page(), platform.shop("aurora"), "shop-home-aurora");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "ar"})
    void what_is_not_there_has_no_serious_finding(String language) {
        try (var reader = chromium.phone(language)) {
            for (var path :
                    List.of("events/no-such", "pages/no-such", "o/no-such", "checkout/no-such", "handover/no-such")) {
                reader.page().navigate(platform.shop("nile") + path);
                looksAt(reader.page(), "error-" + path.replace('/', '-'));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "ar"})
    void no_page_of_the_admin_has_a_serious_finding(String language) {
        try (var owner = chromium.desk("en")) {
            Staff.owner(owner, "nile");
            var pages = Pages.admin(address()).pages();
            assertThat(pages).as("the pages that were found").hasSizeGreaterThan(50);
            looksAtAll(owner.page(), platform.shop("nile"), pages, language);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "ar"})
    void no_page_of_the_console_has_a_serious_finding(String language) {
        try (var operator = chromium.desk("en")) {
            Staff.operator(operator);
            var pages = Pages.console(address()).pages();
            assertThat(pages).hasSizeGreaterThan(3);
            looksAtAll(operator.page(), address() + "/", pages, language);
        }
    }

    private URI address() {
        return URI.create("http://localhost:" + platform.port());
    }

    private void looksAtAll(Page page, String host, List<String> paths, String language) {
        for (var path : paths) {
            var address = host.replaceAll("/$", "") + path + (path.contains("?") ? "&" : "?") + "lang=" + language;
            page.navigate(address);
            looksAt(page, Reach.kind(path));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "ar"})
    void the_pages_of_a_series_have_no_serious_finding(String language) {
        try (var owner = chromium.desk("en")) {
            var hands = new Visitor(owner.platform(), "nile");
            hands.signIn("owner@nile.test", "owner-demo-2026");
            var series = LongSeries.onSale(owner.platform(), hands, 60, 300);
            Staff.owner(owner, "nile");
            var admin = owner.platform().shop("nile").replaceAll("/$", "");
            var dates = series.event().admin() + "/dates";
            var date = hands.get(dates).find("name=\"date-([0-9a-f-]{36})\"");
            var pages = Map.of(
                    "admin-series-calendar", series.calendar(),
                    "admin-series-list", dates + "?day=" + series.month() + "-02",
                    "admin-series-date", dates + "/" + date + "?",
                    "admin-series-limits", series.event().admin() + "/quotas?",
                    "admin-series-limit", series.event().admin() + "/quotas/new?date=" + date);
            pages.forEach((name, page) -> looksAt(owner.page(), admin + page + "&lang=" + language, name));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "ar"})
    void the_scanner_has_no_serious_finding(String language) {
        try (var door = chromium.phone("en")) {
            Staff.door(door, "nile");
            looksAt(door.page(), door.platform().shop("nile") + "scan?lang=" + language, "door-events");
            door.page().locator("a.door-event").first().click();
            looksAt(door.page(), door.page().url(), "door-scanner");
        }
    }

    private void looksAt(Page page, String address, String name) {
        var answer = page.navigate(address);
        assertThat(answer.status())
                .as("a page of errors has no findings either: %s", address)
                .isEqualTo(200);
        Pictures.both(page, name);
        looksAt(page, name);
    }

    /** The page that is open, as wide as a phone and as a desk. */
    private void looksAt(Page page, String name) {
        // axe waits for ever for an answer out of a frame that may run nothing, or was not loaded yet; each is a page
        // of its own
        assertThat(page.locator("iframe:not([title])").count())
                .as("frames without a name: %s", name)
                .isZero();
        page.evaluate("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
        var before = page.viewportSize();
        for (var width : new int[] {Chromium.PHONE, Chromium.DESK}) {
            page.setViewportSize(width, before.height);
            var found = new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .filter(rule -> GRAVE.contains(rule.getImpact()))
                            .map(AccessibilityTest::told)
                            .toList();
            if (!found.isEmpty()) {
                findings.put(name + " at " + width + " " + page.url(), found);
            }
        }
        page.setViewportSize(before.width, before.height);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
