package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the operator's console to an organizer's admin and its log: what an agency is for its three sides. */
@InBrowser
class AgencyInBrowserTest {
    private static final String PASSWORD = "agency-demo-2026";

    private final RunningPlatform platform;
    private final Chromium chromium;
    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String home = "home-" + mark;
    private final String cared = "cared-" + mark;

    AgencyInBrowserTest(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    private static void signIn(Page page, String email, String password) {
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("form button").last().click();
        page.waitForURL(url -> !url.contains("login"));
    }

    private void organizer(Page page, String slug) {
        page.navigate(platform.platform() + "/organizers");
        page.locator("#name").fill("Organizer " + slug);
        page.locator("#slug").fill(slug);
        page.locator("#owner-name").fill("Sara " + slug);
        page.locator("#owner-email").fill("owner@" + slug + ".test");
        page.locator("#password").fill(PASSWORD);
        page.locator("#new button").click();
        page.waitForURL("**made=" + slug + "**");
    }

    @Test
    void an_agency_is_made_looks_after_an_organizer_and_is_shut_out_by_it() {
        try (var operator = chromium.desk("en");
                var agent = chromium.desk("en");
                var owner = chromium.desk("en")) {
            make(operator.page());
            open(agent.page());
            shutOut(owner.page());
            agent.page().reload();
            assertThat(agent.page()).hasURL(Pattern.compile(".*/admin/login.*"));
            agent.page().navigate(platform.shop(home) + "admin/agency");
            assertThat(agent.page().locator("main")).containsText("Closed to you");
        }
    }

    private void make(Page page) {
        page.navigate(platform.platform() + "/agencies");
        signIn(page, "operator@bilten.test", "operator-demo-2026");
        organizer(page, home);
        organizer(page, cared);
        page.navigate(platform.platform() + "/agencies");
        page.locator("#name").fill("Agency " + mark);
        page.locator("#home").selectOption(new SelectOption().setLabel("Organizer " + home));
        page.locator("#new button").click();
        page.waitForURL("**done=created**");
        var card = page.locator("section.card").filter(new Locator.FilterOptions().setHasText("Agency " + mark));
        card.locator("select").selectOption(new SelectOption().setLabel("Organizer " + cared));
        card.locator("form.filters button").click();
        page.waitForURL("**done=assigned**");
        for (var language : List.of("en", "ar")) {
            page.navigate(platform.platform() + "/agencies?lang=" + language);
            Pictures.both(page, "agency-console");
            page.navigate(platform.platform() + "/defaults?lang=" + language);
            Pictures.both(page, "handed-down-console");
        }
        new PlatformBrand(platform, cared).comesDown(page);
    }

    private void open(Page page) {
        page.navigate(platform.shop(home) + "admin/agency");
        signIn(page, "owner@" + home + ".test", PASSWORD);
        for (var language : List.of("ar", "en")) {
            page.navigate(platform.shop(home) + "admin/agency?lang=" + language);
            Pictures.both(page, "agency-list");
        }
        var themes = new AgencyThemes(platform, home, cared);
        themes.dress(page);
        themes.warns(page);
        settings().handDown(page);
        var brand = new AgencyBrand(platform, home, cared);
        brand.handDown(page);
        page.navigate(platform.shop(home) + "admin/agency");
        assertThat(page.locator("main")).containsText("Organizer " + cared);
        page.locator("main td a.button").click();
        page.waitForURL("**://" + cared + ".**/admin/entry/**");
        Pictures.both(page, "agency-entry");
        page.locator("main form button").click();
        page.waitForURL(url -> !url.contains("entry"));
        assertThat(page).hasURL(Pattern.compile(".*" + cared + ".*/admin(/start)?"));
        assertThat(page.navigate(platform.shop(cared) + "admin/team").status()).isEqualTo(403);
        assertThat(page.navigate(platform.shop(cared) + "admin/settings/agency").status())
                .isEqualTo(403);
        assertThat(page.navigate(platform.shop(cared) + "admin/agency").status())
                .as("leads no agency")
                .isEqualTo(403);
        assertThat(page.navigate(platform.shop(cared) + "admin/settings").status())
                .isEqualTo(200);
        page.locator("#displayName").fill("Renamed " + mark);
        page.locator("form.card .button-primary").click();
        page.waitForURL("**done=saved**");
        settings().keepAndGiveBack(page);
        brand.inherit(page);
        brand.withdraw(page);
        page.navigate(platform.shop(cared) + "admin/settings");
    }

    private AgencySettings settings() {
        return new AgencySettings(platform, home, cared, mark);
    }

    private void shutOut(Page page) {
        page.navigate(platform.shop(cared) + "admin/audit");
        signIn(page, "owner@" + cared + ".test", PASSWORD);
        assertThat(page.locator("main")).containsText("Sara " + home + " (Agency " + mark + ")");
        for (var language : List.of("ar", "en")) {
            page.navigate(platform.shop(cared) + "admin/settings?lang=" + language);
            Pictures.both(page, "agency-settings");
            page.navigate(platform.shop(cared) + "admin/settings/agency");
            Pictures.both(page, "agency-access");
        }
        page.locator("form.card button").click();
        page.waitForURL("**done=changed**");
        Pictures.both(page, "agency-access-ended");
        assertThat(page.navigate(platform.shop("nile") + "admin/entry/none").status())
                .isEqualTo(404);
    }
}
