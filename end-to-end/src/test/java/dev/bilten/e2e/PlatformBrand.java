package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;

/** The platform's colour and logo, in the shop of whoever has none, and gone again. */
record PlatformBrand(RunningPlatform platform, String organizer) {
    private static final String SHOWN = "img[src^='/brand/images/']";

    void comesDown(Page page) {
        colour(page);
        try {
            logo(page);
        } finally {
            takeAway(page);
        }
        page.navigate(platform.shop(organizer));
        assertThat(page.locator(SHOWN)).hasCount(0);
        assertThat(new Visitor(platform, organizer).get("/icon").place()).isEqualTo("/assets/design/favicon.svg");
        page.navigate(platform.platform() + "/defaults/rules");
        assertThat(page.locator("#holdMinutes")).hasValue("15");
    }

    private String here() {
        return platform.platform() + "/defaults/brand";
    }

    private void colour(Page page) {
        page.navigate(here());
        page.locator("#own").check();
        page.locator("#accent").fill("#224488");
        save(page);
        page.navigate(platform.shop(organizer));
        assertThat(page.locator("link[href*='/theme/accent/224488']")).hasCount(1);
        page.navigate(here());
        page.locator("#own").uncheck();
        save(page);
        page.navigate(platform.shop(organizer));
        assertThat(page.locator("link[href*='/theme/accent/224488']")).hasCount(0);
    }

    private static void save(Page page) {
        page.locator("form.card .button-primary").click();
        page.waitForURL("**done=saved**");
    }

    private void logo(Page page) {
        page.navigate(here());
        send(page, "none.png", "image/png", "none".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page.locator("#logo-error")).hasCount(1);
        page.navigate(here());
        send(page, "logo.png", "image/png", AgencyBrand.PNG);
        page.waitForURL("**done=saved**");
        for (var language : List.of("ar", "en")) {
            page.navigate(here() + "?lang=" + language);
            Pictures.both(page, "default-brand");
        }
        assertThat((boolean) page.locator("img.brand-image").evaluate("image => image.naturalWidth > 0"))
                .isTrue();
        page.navigate(platform.shop(organizer));
        var logo = page.locator(SHOWN).first();
        assertThat((boolean) logo.evaluate("image => image.decode().then(() => image.naturalWidth > 0)"))
                .as("from a place that is no organizer's")
                .isTrue();
        assertThat(new Visitor(platform, organizer).header("/icon", "Content-Type"))
                .as("in the tab of the console and of every admin")
                .startsWith("image/png");
    }

    private static void send(Page page, String name, String type, byte[] content) {
        page.locator("#logo").setInputFiles(new FilePayload(name, type, content));
        page.locator("form[action$='/logo'] button").click();
    }

    /** And put back, which no other picture is, and away for good. */
    private void takeAway(Page page) {
        page.navigate(here());
        remove(page);
        var undo = page.url();
        var back = page.locator("form[action$='/restoration']");
        back.locator("input[name=was]").evaluate("field => field.value = field.value.replace(/[0-9]/g, 'a')");
        assertThat(page.waitForResponse(
                                "**/restoration", () -> back.locator("button").click())
                        .status())
                .isEqualTo(404);
        page.navigate(undo);
        back.locator("button").click();
        page.waitForURL("**done=saved**");
        remove(page);
    }

    private static void remove(Page page) {
        page.locator("form[action$='/logo/removal'] button").click();
        page.waitForURL("**done=logo**");
    }
}
