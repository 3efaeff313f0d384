package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A colour for one event, given and given back where it stands. */
@InBrowser
class EventColourInBrowserTest {
    private final RunningPlatform platform;
    private final Chromium chromium;

    EventColourInBrowserTest(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Test
    void an_event_is_painted_and_follows_the_shop_again_by_a_press() {
        var event = FreshEvent.onSale(platform, 4);
        try (var desk = chromium.desk("en")) {
            var page = Staff.owner(desk, "nile").page();
            page.navigate(platform.shop("nile") + event.admin().substring(1) + "/settings");
            page.locator("a[href$='/colour']").click();
            page.locator("#own").check();
            page.locator("#accent").fill("#7a1f4b");
            page.locator("form.card .button-primary").click();
            page.waitForURL("**done=saved**");
            var colour = page.url().split("\\?")[0];
            for (var language : List.of("ar", "en")) {
                page.navigate(colour + "?lang=" + language);
                Pictures.both(page, "event-colour");
            }
            page.locator("button[value='take.accent']").click();
            page.waitForURL("**done=saved**");
            assertThat(page.locator("#own")).not().isChecked();
        }
    }
}
