package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An owner sees a theme before the buyers do, and gives one event a colour of its own. */
@InBrowser
class LooksInBrowserTest {
    private final RunningPlatform platform;
    private final Chromium chromium;

    LooksInBrowserTest(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Test
    void a_theme_is_tried_on_worn_and_taken_off_and_buyers_see_what_is_worn_alone(Chromium chromium) {
        try (var owner = chromium.desk("en");
                var buyer = chromium.phone("en")) {
            var staff = Staff.owner(owner, "aurora").goes("aurora", "admin/themes");
            Pictures.both(owner.page(), "admin-themes");
            triesOn(owner.page(), "Meadow");
            assertThat(owner.page().frameLocator("iframe.admin-preview").getByText("You see a preview"))
                    .isVisible();
            Pictures.both(owner.page(), "admin-theme-preview");
            assertThat(dress(buyer, "meadow")).hasCount(0);

            staff.presses("Use this theme");
            assertThat(owner.page().getByText("Your shop wears it now.")).isVisible();
            assertThat(dress(buyer, "meadow")).not().hasCount(0);

            triesOn(owner.page(), "Aurora");
            staff.presses("Use this theme");
            assertThat(owner.page().getByText("Your shop wears it now.")).isVisible();
            assertThat(dress(buyer, "meadow")).hasCount(0);
        }
    }

    private static void triesOn(Page page, String theme) {
        page.getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(theme).setExact(true))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Try it on"))
                .click();
    }

    /** The style sheets of a theme that the shop's first page asks for. */
    private static Locator dress(Chromium.Visit buyer, String theme) {
        buyer.page().navigate(buyer.platform().shop("aurora"));
        return buyer.page().locator("link[rel=stylesheet][href*='" + theme + "']");
    }

    @Test
    void an_event_is_painted_and_follows_the_shop_again_by_a_press() {
        var event = FreshEvent.onSale(platform, 4);
        try (var desk = chromium.desk("en")) {
            var page = Staff.owner(desk, "nile").page();
            page.navigate(platform.shop("nile") + event.admin().substring(1) + "/settings");
            page.locator(".event-parts a[href$='/colour']").click();
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
