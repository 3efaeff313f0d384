package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
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

    private static LocatorAssertions that(Locator shown) {
        return PlaywrightAssertions.assertThat(shown);
    }
}
