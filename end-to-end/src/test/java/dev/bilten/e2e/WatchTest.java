package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens at the doors, for whoever watches over them. */
@InBrowser
class WatchTest {
    private final RunningPlatform platform;
    private final Chromium chromium;

    WatchTest(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Test
    void the_board_is_drawn_again_and_whoever_reads_its_table_goes_on_reading() {
        for (var language : new String[] {"en", "ar"}) {
            try (var visit = chromium.desk(language)) {
                var page = visit.page();
                page.navigate(platform.shop("nile") + "admin");
                page.locator("input[name=email]").fill("owner@nile.test");
                page.locator("input[name=password]").fill("owner-demo-2026");
                page.keyboard().press("Enter");
                page.waitForURL(url -> !url.contains("login"));
                open(page, "/admin/checkin");
                page.locator("tr:has(meter) th a").first().click();
                var board = page.locator("#watch-board");
                PlaywrightAssertions.assertThat(board.locator(".tile").first()).isVisible();
                Pictures.both(page, "watch");
                var table = board.locator("summary");
                table.focus();
                page.keyboard().press("Enter");
                page.evaluate("document.querySelector('#watch-board').dataset.old = 'yes';"
                        + "document.dispatchEvent(new CustomEvent('missed'))");
                PlaywrightAssertions.assertThat(page.locator("#watch-board:not([data-old])"))
                        .isVisible();
                PlaywrightAssertions.assertThat(page.locator("#watch-board details[open]"))
                        .isVisible();
                PlaywrightAssertions.assertThat(page.locator("#watch-board summary"))
                        .isFocused();
                for (var other : new String[] {"reports", "reports/links", "reports/door", "people", "overview"}) {
                    open(page, "/admin/" + other);
                    Pictures.both(page, other.replace('/', '-'));
                }
            }
        }
    }

    @Test
    void nobody_watches_over_the_doors_of_others() {
        var owner = signedIn("nile", "owner@nile.test", "owner-demo-2026");
        var page = owner.get(owner.get("/admin/checkin").find("href=\"(/admin/checkin/[0-9a-f-]{36})\""));
        assertThat(page.status()).isEqualTo(200);
        var other = signedIn("aurora", "owner@aurora.test", "owner-demo-2026");
        var door = signedIn("nile", "door@nile.test", "door-demo-2026");
        assertThat(door.get(page.place()).body()).contains("every 10s").doesNotContain("/live/live.js");
        for (var address : new String[] {page.place(), page.place() + "/board"}) {
            assertThat(other.get(address).status()).as(address).isEqualTo(404);
        }
        for (var wrong : new String[] {"?list=" + UUID.randomUUID(), "?list=%00", "/board?list=x"}) {
            assertThat(owner.get(page.place() + wrong).status()).as(wrong).isEqualTo(404);
        }
        assertThat(owner.get("/admin/checkin/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private Visitor signedIn(String organizer, String email, String password) {
        var visitor = new Visitor(platform, organizer);
        visitor.signIn(email, password);
        return visitor;
    }

    private static void open(Page page, String path) {
        page.navigate(page.url().replaceAll("(https?://[^/]+).*", "$1") + path);
    }
}
