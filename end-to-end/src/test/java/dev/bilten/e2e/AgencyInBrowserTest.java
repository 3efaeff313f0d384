package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** From the operator's console to an organizer's admin and its log: what an agency is for its three sides. */
@OnPlatform
@InBrowser
class AgencyInBrowserTest {
    private static final String PASSWORD = "agency-demo-2026";

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

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
    }

    private void open(Page page) {
        page.navigate(platform.shop(home) + "admin/agency");
        signIn(page, "owner@" + home + ".test", PASSWORD);
        for (var language : List.of("ar", "en")) {
            page.navigate(platform.shop(home) + "admin/agency?lang=" + language);
            Pictures.both(page, "agency-list");
        }
        dress(page);
        handDown(page);
        brand(page);
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
        keepAndGiveBack(page);
    }

    private void handDown(Page page) {
        page.navigate(platform.shop(home) + "admin/agency/settings");
        page.locator("#contactEmail").fill("not an address");
        page.locator("button[value='release.CONTACT'], button[value='pin.CONTACT']")
                .click();
        assertThat(page.locator("#contactEmail-error")).isVisible();
        page.locator("#contactEmail").fill("all@" + home + ".test");
        page.locator("#imprint").fill("Agency " + mark + "\nHarbour Street 1");
        page.locator("form.card .button-primary").click();
        page.waitForURL("**done=saved**");
        assertThat(page.locator(".origin-own")).hasCount(2);
        for (var language : List.of("ar", "en")) {
            page.navigate(platform.shop(home) + "admin/agency/settings?lang=" + language);
            Pictures.both(page, "handed-down-agency");
        }
        page.navigate(platform.shop(cared) + "imprint");
        assertThat(page.locator("main")).containsText("Harbour Street 1");
    }

    /** The home's colour and logo, in the shop of whoever has none, and gone with a press. */
    private void brand(Page page) {
        page.navigate(platform.shop(home) + "admin/brand");
        page.locator("#own").check();
        page.locator("#accent").fill("#7a4a22");
        page.locator("form.card .button-primary").click();
        page.waitForURL("**done=saved**");
        page.locator("#logo").setInputFiles(new FilePayload("logo.png", "image/png", PNG));
        page.locator("form[action$='/logo'] button").click();
        assertThat(page.locator("img.brand-image")).hasCount(1);
        page.navigate(platform.shop(home) + "admin/agency/settings/brand");
        page.locator("form.card .button-primary").click();
        page.waitForURL("**done=saved**");
        for (var language : List.of("ar", "en")) {
            page.navigate(platform.shop(home) + "admin/agency/settings/brand?lang=" + language);
            Pictures.both(page, "handed-brand");
        }
        page.navigate(platform.shop(cared));
        assertThat(page.locator("link[href*='/theme/accent/7a4a22']")).hasCount(1);
        var logo = page.locator("img[src^='/brand/images/']").first().getAttribute("src");
        var path = logo.substring(1);
        assertThat(page.navigate(platform.shop(cared) + path).status()).isEqualTo(200);
        assertThat(page.navigate(platform.shop("nile") + path).status())
                .as("no organizer of this agency")
                .isEqualTo(404);
        page.navigate(platform.shop(home) + "admin/agency/settings/brand");
        page.locator("form[action$='withdrawal'] button").click();
        page.waitForURL("**done=withdrawn**");
        assertThat(page.navigate(platform.shop(cared) + path).status()).isEqualTo(404);
    }

    /** A press each, and the shop follows. */
    private void keepAndGiveBack(Page page) {
        var origin =
                page.locator(".origin").filter(new Locator.FilterOptions().setHas(page.locator("[value$=IMPRINT]")));
        assertThat(origin).containsText("From your agency Agency " + mark);
        page.locator("#imprint").fill("Somewhere else");
        page.locator("form.card .button-primary").click();
        page.waitForURL("**done=saved**");
        assertThat(origin).containsText("Your own. Your agency Agency " + mark + " has: Agency " + mark);
        for (var language : List.of("ar", "en")) {
            page.navigate(platform.shop(cared) + "admin/settings?lang=" + language);
            Pictures.both(page, "handed-down-organizer");
        }
        page.locator("[value='release.IMPRINT']").click();
        page.waitForURL("**done=saved**");
        assertThat(page.locator("#imprint")).hasValue("Agency " + mark + "\nHarbour Street 1");
        assertThat(origin).containsText("From your agency");
    }

    /** On the organizer's host the agency's theme stands; on another's neither its look nor its files. */
    private void dress(Page page) {
        page.navigate(platform.shop(home) + "admin/themes/upload");
        page.locator("input[type=file]").setInputFiles(new FilePayload("harbour.zip", "application/zip", harbour()));
        page.locator("form.card button").click();
        page.waitForURL("**/versions?done=kept**");
        page.navigate(platform.shop(home) + "admin/agency/themes");
        page.locator("select").selectOption(new SelectOption().setIndex(0));
        page.locator("form.card button").first().click();
        assertThat(page.locator("#organizers")).hasCount(1);
        assertThat(page.locator(".field-error")).hasCount(1);
        page.locator("input[name=organizers]").first().check();
        page.locator("form.card button").first().click();
        assertThat(page.locator("#jobs")).containsText("1 of 1");
        for (var language : List.of("ar", "en")) {
            page.navigate(platform.shop(home) + "admin/agency/themes?lang=" + language);
            Pictures.both(page, "agency-themes");
        }
        page.navigate(platform.shop(cared));
        assertThat(page.locator("body")).containsText("Ahoy");
        var sheet = page.locator("link[href*='/theme/harbour/']").first().getAttribute("href");
        assertThat(page.navigate(platform.shop(cared).replaceAll("/$", "") + sheet)
                        .status())
                .isEqualTo(200);
        assertThat(page.navigate(platform.shop("nile").replaceAll("/$", "") + sheet)
                        .status())
                .as("no organizer of this agency")
                .isEqualTo(404);
        page.navigate(platform.shop(home) + "admin/agency/themes");
        page.locator("input[name=organizers]").first().check();
        page.locator("form.card button").last().click();
        assertThat(page.locator("#jobs .job")).hasCount(2);
        assertThat(page.locator("#organizers")).containsText("wears");
    }

    private static byte[] harbour() {
        var files = Map.of(
                "theme.yaml", """
                        id: harbour
                        name: {en: Harbour, ar: المرفأ}
                        version: 1.0.0
                        extends: base
                        requires: "contract 1"
                        styles: [brand.css]
                        """,
                "assets/brand.css", "@layer theme {\n  .home-head { padding: 0; }\n}\n",
                "templates/home.html", """
                        <!DOCTYPE html>
                        <html th:replace="~{theme:layout :: page(pageTitle=${shop.name}, pageKind='home', pageBody=~{::content})}">
                        <body>
                        <th:block th:fragment="content">
                        <h1 th:text="${shop.name}">Nile</h1>
                        <p>Ahoy</p>
                        </th:block>
                        </body>
                        </html>
                        """);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
