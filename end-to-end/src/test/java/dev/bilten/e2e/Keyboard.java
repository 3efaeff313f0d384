package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/** The admin without a mouse. */
final class Keyboard {
    private Keyboard() {}

    /** A key that is pressed before the scripts of a page are there is nobody's. */
    private static void press(Page page, String key) {
        page.waitForLoadState();
        page.keyboard().press(key);
    }

    private static Locator jump(Page page) {
        press(page, "Control+k");
        var field =
                page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Page, event, order or person"));
        assertThat(field).isFocused();
        return field;
    }

    static void findsAnEvent(Page page, String event) {
        page.navigate(URI.create(page.url()).resolve("/admin/settings").toString());
        jump(page).pressSequentially(event);
        assertThat(page.locator(".jump-item").first()).hasText(event);
        press(page, "Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(event);
    }

    static void findsAnAct(Staff staff) {
        var platform = staff.visit().platform();
        var code = Sales.paid(platform, FreshEvent.onSale(platform, 1, "10"), "sara@example.org");
        var page = staff.goes("nile", "admin/orders/" + code).page();
        jump(page).pressSequentially("cancel");
        assertThat(page.locator("#jump .jump-item").first()).hasText("Cancel the order");
        press(page, "Enter");
        page.waitForURL("**/admin/orders/" + code + "/cancellation");
    }

    /** Through rows and what stands beside them, until single keys are switched off. */
    static void walks(Page page) {
        var links = page.locator(".row-link");
        var first = links.nth(0).innerText();
        var second = links.nth(1).innerText();
        press(page, "j");
        assertThat(links.nth(0)).isFocused();
        press(page, "Enter");
        assertThat(page.locator("#panel-title")).containsText(first);
        press(page, "j");
        assertThat(page.locator("#panel-title")).containsText(second);
        press(page, "k");
        assertThat(page.locator("#panel-title")).containsText(first);
        press(page, "Escape");
        assertThat(page.locator("#panel-title")).hasCount(0);

        press(page, "?");
        assertThat(page.locator("#keys")).isVisible();
        page.locator("#single-keys").uncheck();
        press(page, "Escape");
        page.reload();
        press(page, "?");
        assertThat(page.locator("#keys")).isHidden();
        links.nth(0).focus();
        press(page, "ArrowDown");
        assertThat(links.nth(1)).isFocused();
    }
}
