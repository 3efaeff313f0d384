package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From anywhere to anything by a few letters. */
@InBrowser
class JumpTest {
    private final RunningPlatform platform;
    private final Chromium chromium;

    JumpTest(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Test
    void a_few_letters_lead_to_an_event_by_the_keyboard_alone() {
        var event = FreshEvent.onSale(platform, 1);
        try (var visit = chromium.desk("en")) {
            var page = Staff.owner(visit, "nile").page();
            page.keyboard().press("Control+k");
            var field = page.getByRole(
                    AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Page, event, order or person"));
            that(field).isFocused();
            field.pressSequentially(event.title());
            that(page.locator(".jump-item").first()).hasText(event.title());
            page.keyboard().press("Enter");
            that(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText(event.title());
        }
    }

    @Test
    void everybody_finds_only_what_they_may_open() {
        var owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        var code = owner.get("/admin/orders?state=PAID").find("class=\"row-link mono\"[^>]*>([2-9A-HJ-NP-Z]{6})<");
        assertThat(owner.get("/admin/jump?q=" + code).body()).contains("/admin/orders/" + code);
        assertThat(owner.get("/admin/jump?q=new+event").body()).contains("href=\"/admin/events/new\"");
        assertThat(owner.get("/admin/jump?q=%3Cnobody%3E").body())
                .contains("Nothing is called so.")
                .doesNotContain("<nobody>");
        var door = new Visitor(platform, "nile");
        door.signIn("door@nile.test", "door-demo-2026");
        assertThat(door.get("/admin/jump?q=" + code).body()).doesNotContain("/admin/orders/" + code);
        var stranger = new Visitor(platform, "aurora");
        stranger.signIn("owner@aurora.test", "owner-demo-2026");
        assertThat(stranger.get("/admin/jump?q=" + code).body()).doesNotContain("/admin/orders/" + code);
    }

    @Test
    void every_page_and_its_parts_are_found_by_the_names_they_have() {
        var owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        var wanted = Map.of(
                "your+brand", "/admin/brand",
                "terms+and", "/admin/settings/legal",
                "signing", "/admin/settings/signing",
                "own+pages", "/admin/settings/pages",
                "upload", "/admin/themes/upload",
                "tracking", "/admin/reports/links",
                "imprint", "/admin/settings#imprint",
                "time+zone", "/admin/settings#zone");
        wanted.forEach((typed, href) ->
                assertThat(owner.get("/admin/jump?q=" + typed).body()).as(typed).contains("href=\"" + href + "\""));
        for (var page : wanted.values()) {
            assertThat(owner.get(page).status()).as(page).isEqualTo(200);
        }
        var door = new Visitor(platform, "nile");
        door.signIn("door@nile.test", "door-demo-2026");
        assertThat(door.get("/admin/jump?q=signing").body()).doesNotContain("/admin/settings/signing");
    }

    @Test
    void the_pages_of_an_event_and_the_acts_on_an_order_are_found_from_where_one_stands() {
        var event = FreshEvent.onSale(platform, 1);
        var owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        var typed = URLEncoder.encode(event.title() + " waiting", StandardCharsets.UTF_8);
        assertThat(owner.get("/admin/jump?q=" + typed).body()).contains(event.admin() + "/waiting");
        var code = owner.get("/admin/orders?state=PAID").find("class=\"row-link mono\"[^>]*>([2-9A-HJ-NP-Z]{6})<");
        assertThat(owner.get("/admin/jump?q=" + code + "+cancel").body())
                .contains("/admin/orders/" + code + "/cancellation")
                .doesNotContain("?do=paid");
        try (var visit = chromium.desk("en")) {
            var page = Staff.owner(visit, "nile")
                    .goes("nile", "admin/orders/" + code)
                    .page();
            page.keyboard().press("Control+k");
            page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Page, event, order or person"))
                    .pressSequentially("cancel");
            that(page.locator("#jump .jump-item").first()).hasText("Cancel the order");
            page.keyboard().press("Enter");
            page.waitForURL("**/admin/orders/" + code + "/cancellation");
        }
    }

    @Test
    void rows_are_walked_and_what_stands_beside_them_is_closed_by_single_keys_until_they_are_switched_off() {
        try (var visit = chromium.desk("en")) {
            var page = Staff.owner(visit, "nile").goes("nile", "admin/orders").page();
            var links = page.locator(".row-link");
            var first = links.nth(0).innerText();
            var second = links.nth(1).innerText();
            page.keyboard().press("j");
            that(links.nth(0)).isFocused();
            page.keyboard().press("Enter");
            that(page.locator("#panel-title")).containsText(first);
            page.keyboard().press("j");
            that(page.locator("#panel-title")).containsText(second);
            page.keyboard().press("k");
            that(page.locator("#panel-title")).containsText(first);
            page.keyboard().press("Escape");
            that(page.locator("#panel-title")).hasCount(0);

            // a key that is pressed before the scripts of a page are there is nobody's
            page.waitForLoadState();
            page.keyboard().press("?");
            that(page.locator("#keys")).isVisible();
            page.locator("#single-keys").uncheck();
            page.keyboard().press("Escape");
            page.reload();
            page.keyboard().press("?");
            that(page.locator("#keys")).isHidden();
            links.nth(0).focus();
            page.keyboard().press("ArrowDown");
            that(links.nth(1)).isFocused();
        }
    }

    private static LocatorAssertions that(Locator shown) {
        return PlaywrightAssertions.assertThat(shown);
    }
}
