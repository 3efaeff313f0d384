package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that buyers, owners and door staff use most, looked at by axe in both directions of writing. */
@InBrowser
class AccessibilityTest {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "ar"})
    void the_shop_has_no_serious_finding(String language, Chromium chromium) {
        try (var guide = chromium.phone("en");
                var other = chromium.phone("en");
                var reader = chromium.phone(language)) {
            var guest = new Guest(guide);
            looksAt(reader.page(), guide.platform().shop("nile"), "shop-home");
            guest.opens("nile", "River of Stories");
            looksAt(reader.page(), guide.page().url(), "shop-event");
            guest.takes(1, "Stalls");
            looksAt(reader.page(), guide.page().url(), "shop-checkout");
            Guest.freeTickets(other, FreshEvent.onSale(guide.platform(), 5), 2);
            looksAt(reader.page(), other.page().url(), "shop-order");
            looksAt(reader.page(), guide.platform().shop("aurora"), "shop-home-aurora");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "ar"})
    void the_dashboard_has_no_serious_finding(String language, Chromium chromium) {
        try (var owner = chromium.desk("en")) {
            Staff.owner(owner, "nile");
            looksAt(owner.page(), owner.platform().shop("nile") + "admin?lang=" + language, "admin-overview");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "ar"})
    void the_pages_of_selling_have_no_serious_finding(String language, Chromium chromium) {
        try (var owner = chromium.desk("en")) {
            Staff.owner(owner, "nile");
            var admin = owner.platform().shop("nile") + "admin/";
            owner.page().navigate(admin + "codes/new");
            var event = owner.page()
                    .locator("#event option", new Page.LocatorOptions().setHasText("Winter Concert"))
                    .getAttribute("value");
            for (var page : List.of(
                    "codes",
                    "codes/new?event=" + event,
                    "events/" + event + "/stock",
                    "events/" + event + "/waiting",
                    "events/" + event + "/rules",
                    "events/" + event + "/taxes",
                    "events/" + event + "/fees",
                    "events/" + event + "/discounts",
                    "events/" + event,
                    "settings/signing")) {
                var name = "admin-"
                        + page.replaceAll("[?].*|events/[^/]*/", "")
                                .replace(event, "event")
                                .replace('/', '-');
                looksAt(owner.page(), admin + page + (page.contains("?") ? "&" : "?") + "lang=" + language, name);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "ar"})
    void the_pages_of_a_series_have_no_serious_finding(String language, Chromium chromium) {
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
    void the_scanner_has_no_serious_finding(String language, Chromium chromium) {
        try (var door = chromium.phone("en")) {
            Staff.door(door, "nile");
            looksAt(door.page(), door.platform().shop("nile") + "scan?lang=" + language, "door-events");
            door.page().locator("a.door-event").first().click();
            looksAt(door.page(), door.page().url(), "door-scanner");
        }
    }

    private static void looksAt(Page page, String address, String name) {
        var answer = page.navigate(address);
        assertThat(answer.status())
                .as("a page of errors has no findings either: %s", address)
                .isEqualTo(200);
        Pictures.both(page, name);
        var findings = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(AccessibilityTest::told)
                        .toList();
        assertThat(findings).as(name + " at " + address).isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
