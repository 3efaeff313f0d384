package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;

/** An agency gives its theme to the organizer it cares for. */
record AgencyThemes(RunningPlatform platform, String home, String cared) {
    /** On the organizer's host the agency's theme stands; on another's neither its look nor its files. */
    void dress(Page page) {
        page.navigate(platform.shop(home) + "admin/themes/upload");
        page.locator("input[type=file]").setInputFiles(new FilePayload("harbour.zip", "application/zip", harbour("")));
        page.locator("form.card button").click();
        page.waitForURL("**/1/report?done=kept**");
        page.navigate(platform.shop(home) + "admin/agency/themes");
        page.locator("select").selectOption(new SelectOption().setIndex(0));
        showFirst(page);
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
        setUsualOptions(page);
        page.navigate(platform.shop(home) + "admin/agency/themes");
        page.locator("input[name=organizers]").first().check();
        page.locator("form.card button").last().click();
        assertThat(page.locator("#jobs .job")).hasCount(2);
        assertThat(page.locator("#organizers")).containsText("wears");
    }

    /** In the organizer's shop, with its own events, before anybody is dressed: at an address of that host alone. */
    private void showFirst(Page page) {
        page.locator("button[formaction$='/shops']").click();
        page.waitForURL("**/harbour/1/shops");
        for (var language : List.of("ar", "en")) {
            page.navigate(platform.shop(home) + "admin/agency/themes/harbour/1/shops?lang=" + language);
            Pictures.both(page, "agency-theme-shops");
        }
        var address = page.locator("main td a.button").getAttribute("href");
        assertThat(address).contains("://" + cared + ".");
        var shown = page.navigate(address);
        assertThat(shown.headerValue("cache-control")).contains("no-store");
        assertThat(page.locator("body")).containsText("Ahoy");
        assertThat(page.locator("h1")).containsText("Organizer " + cared);
        var sheet = page.locator("link[href*='/theme/harbour/']").first().getAttribute("href");
        var file = page.navigate(platform.shop(cared).replaceAll("/$", "") + sheet);
        assertThat(file.headerValue("cache-control")).contains("no-store");
        assertThat(page.navigate(address.replace("://" + cared + ".", "://nile."))
                        .status())
                .as("another host")
                .isEqualTo(404);
        page.navigate(platform.shop(cared));
        assertThat(page.locator("body")).not().containsText("Ahoy");
        page.navigate(platform.shop(home) + "admin/agency/themes");
        page.locator("select").selectOption(new SelectOption().setIndex(0));
    }

    /** What the agency sets of its theme's options the shop wears, until it is taken back. */
    private void setUsualOptions(Page page) {
        page.navigate(platform.shop(home) + "admin/agency/themes");
        page.locator("a[href$='/harbour/options']").click();
        page.locator("[name='o.accent']").fill("#5b2a86");
        page.locator("form.card .button-primary").click();
        page.waitForURL("**done=saved**");
        for (var language : List.of("ar", "en")) {
            page.navigate(platform.shop(home) + "admin/agency/themes/harbour/options?lang=" + language);
            Pictures.both(page, "agency-theme-options");
        }
        wears(page, 1);
        page.navigate(platform.shop(home) + "admin/agency/themes/harbour/options");
        page.locator("form[action$='removal'] button").click();
        page.waitForURL("**done=cleared**");
        assertThat(page.locator("[name='o.accent']")).hasValue("#0b5a68");
        wears(page, 0);
    }

    /** A link that nobody hears: axe finds it in the uploader's browser, and it is said once more before it is published. */
    void warns(Page page) {
        page.navigate(platform.shop(home) + "admin/themes/upload");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("harbour.zip", "application/zip", harbour("<a href=\"/\"></a>")));
        page.locator("form.card button").click();
        page.waitForURL("**/2/report?done=kept**");
        assertThat(page.locator("[data-axe-work]")).isVisible();
        var verdict = page.locator("[data-axe-verdict]");
        assertThat(verdict).containsText("serious finding", new ContainsTextOptions().setTimeout(240_000));
        assertThat(page.locator("[data-axe-found] tbody")).containsText("link-name");
        assertThat(page.locator("[data-axe-found] tbody")).not().containsText("color-contrast");
        assertThat(page.locator("[data-axe-found] tbody")).not().containsText("could not be looked at");
        Pictures.both(page, "theme-report");
        page.navigate(platform.shop(home) + "admin/themes/harbour/versions");
        page.locator("a[href$='/2/publication']").click();
        Pictures.both(page, "theme-publication");
        page.locator("form.card .button-primary").click();
        page.waitForURL("**done=published**");
    }

    /** Of what its agency changes a shop's first page may be half a second behind. */
    private void wears(Page page, int usual) {
        Until.seen(
                "what the agency set",
                () -> {
                    page.navigate(platform.shop(cared));
                    return page.locator("link[href*='/theme/accent/5b2a86']").count();
                },
                count -> count == usual);
    }

    private static byte[] harbour(String more) {
        return Archive.zip(Map.of(
                "theme.yaml", """
                        id: harbour
                        name: {en: Harbour, ar: المرفأ}
                        version: 1.0.0
                        extends: base
                        requires: "contract 1"
                        styles: [brand.css]
                        """,
                "settings.yaml", """
                        settings:
                          - key: accent
                            type: color
                            label: {en: Accent, ar: اللون}
                            default: "#0b5a68"
                        """,
                "assets/brand.css", "@layer theme {\n  .home-head { padding: 0; }\n}\n",
                "templates/home.html", """
                        <!DOCTYPE html>
                        <html th:replace="~{theme:layout :: page(pageTitle=${shop.name}, pageKind='home', pageBody=~{::content})}">
                        <body>
                        <th:block th:fragment="content">
                        <h1 th:text="${shop.name}">Nile</h1>
                        <p>Ahoy</p>%s
                        </th:block>
                        </body>
                        </html>
                        """.formatted(more)));
    }
}
