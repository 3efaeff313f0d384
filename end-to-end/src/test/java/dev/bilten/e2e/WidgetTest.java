package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tickets on a page of another site, in a browser that blocks the cookies of others. */
@InBrowser
class WidgetTest {
    private final RunningPlatform platform;
    private final Chromium chromium;

    WidgetTest(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Test
    void tickets_are_chosen_on_another_site_and_paid_in_a_window_of_the_shop() throws IOException {
        inTheText();
        overThePage();
        aWholeShopThatIsCounted();
    }

    private void inTheText() throws IOException {
        var event = FreshEvent.onSale(platform, 5);
        var tag = tag(event, "");
        try (var site = Site.of("<h1>Our band</h1>" + tag);
                var visit = chromium.phone("en")) {
            var page = visit.page();
            page.navigate(site.address());
            var frame = page.frameLocator("iframe");
            frame.getByLabel("How many: " + FreshEvent.TICKET).fill("2");
            assertThat(page.context().cookies(platform.shop("nile")))
                    .as("nothing is kept on another site")
                    .isEmpty();
            var checkout = page.waitForPopup(() -> frame.getByRole(
                            AriaRole.BUTTON,
                            new com.microsoft.playwright.FrameLocator.GetByRoleOptions()
                                    .setName(Pattern.compile("^(Continue|To the checkout)$")))
                    .click());
            assertThat(checkout.getByText("Held for you until")).isVisible();
            checkout.getByLabel("E-mail").fill("mona@example.org");
            checkout.getByLabel("First and last name").fill("Mona Salem");
            checkout.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Get the tickets"))
                    .click();
            assertThat(checkout.getByRole(
                            AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your tickets are here")))
                    .isVisible();
            assertThat(checkout.locator(".ticket")).hasCount(2);
        }
    }

    /** A button opens them. */
    private void overThePage() throws IOException {
        var event = FreshEvent.onSale(platform, 5);
        try (var site = Site.of(tag(event, " data-kind=\"button\" data-label=\"Buy a seat\""));
                var visit = chromium.desk("en")) {
            var page = visit.page();
            page.navigate(site.address());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Buy a seat"))
                    .click();
            assertThat(page.frameLocator("iframe").getByLabel("How many: " + FreshEvent.TICKET))
                    .isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close"))
                    .click();
            assertThat(page.locator("dialog")).not().isVisible();
        }
    }

    /** It is looked through on another site, and what it sells is counted for that site. */
    private void aWholeShopThatIsCounted() throws IOException {
        var owner = Visitor.owner(platform, "nile");
        var links = "/admin/reports/links";
        owner.post(owner.get(links), links, Map.of("name", "Our band", "code", "our-band"));
        var event = FreshEvent.onSale(platform, 5);
        var tag = "<script src=\"" + platform.shop("nile")
                + "assets/design/widget.js\" data-view=\"both\" data-via=\"our-band\""
                + " data-voucher=\"NO-SUCH-CODE\" data-lang=\"ar\" async></script>";
        try (var site = Site.of("<h1>Our band</h1>" + tag);
                var visit = chromium.phone("en")) {
            var page = visit.page();
            page.navigate(site.address());
            var frame = page.frameLocator("iframe");
            assertThat(frame.locator("html")).hasAttribute("lang", "ar");
            assertThat(frame.locator("#calendar")).isVisible();
            Pictures.both(page, "widget-shop");
            frame.locator("h2 a[href^='/embed" + event.path() + "?']").first().click();
            assertThat(frame.locator("html")).hasAttribute("lang", "ar");
            assertThat(frame.locator("#voucher")).hasValue("NO-SUCH-CODE");
            assertThat(frame.locator("#voucher-error")).isVisible();
            frame.locator("a.back").click();
            assertThat(frame.locator("#calendar")).isVisible();
            frame.locator("h2 a[href^='/embed" + event.path() + "?']").first().click();
            frame.locator("#voucher").fill("OTHER");
            frame.locator("input[name^='q-']").fill("2");
            frame.locator("button[name=act][value=code]").click();
            assertThat(frame.locator("#voucher")).hasValue("OTHER");
            assertThat(frame.locator("input[name^='q-']")).hasValue("2");
            frame.locator("#voucher").fill("");
            assertThat(page.context().cookies(platform.shop("nile"))).isEmpty();
            var checkout =
                    page.waitForPopup(() -> frame.locator(".buybar button").click());
            checkout.waitForURL(Pattern.compile(".*/checkout/.*"));
            assertThat(checkout.locator("html")).hasAttribute("lang", "ar");
            assertThat(page.context().cookies(platform.shop("nile")))
                    .anyMatch(cookie -> cookie.name.equals("via") && cookie.value.equals("our-band"));
        } finally {
            owner.post(owner.get(links), links + "/our-band/removal", Map.of());
        }
    }

    private String tag(FreshEvent event, String more) {
        var slug = event.path().substring(event.path().lastIndexOf('/') + 1);
        return "<script src=\"" + platform.shop("nile") + "assets/design/widget.js\" data-event=\"" + slug + "\"" + more
                + " async></script>";
    }
}
