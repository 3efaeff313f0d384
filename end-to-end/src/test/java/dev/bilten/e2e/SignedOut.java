package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/**
 * Somebody whose session ends while a page of theirs is open. They are told, and what they typed is still there.
 *
 * @param email with it they sign in again
 */
record SignedOut(Staff staff, String email, String password) {
    static SignedOut owner(Staff staff) {
        return new SignedOut(staff, "owner@nile.test", "owner-demo-2026");
    }

    static SignedOut door(Staff staff) {
        return new SignedOut(staff, "door@nile.test", "door-demo-2026");
    }

    /** The list stays, and the search is asked once more. */
    void searchesOn() {
        var page = staff.goes("nile", "admin/orders").page();
        leaves();
        page.locator("#q").pressSequentially("nobody-of-this-name");
        isTold("admin-signed-out");
        assertThat(page.locator("#orders-list")).isVisible();
        assertThat(page.url()).doesNotContain("login");
        comesBack();
        page.waitForURL("**q=nobody-of-this-name*");
    }

    /** A row by its link: it opens with the next press. */
    void opensARow() {
        var page = staff.goes("nile", "admin/people").page();
        leaves();
        page.locator(".row-link").first().click();
        isTold("admin-signed-out-people");
        comesBack();
        page.locator(".row-link").first().click();
        assertThat(page.locator("#panel-title")).isVisible();
    }

    void jumpsOn() {
        var page = staff.page();
        leaves();
        page.keyboard().press("Control+k");
        page.keyboard().type("settings");
        isTold("admin-signed-out-jump");
        comesBack();
        assertThat(page.locator(".jump-item").first()).isVisible();
    }

    /** What is typed in a row is kept by it, and sent again. */
    void editsOn(FreshEvent event) {
        var page = staff.goes("nile", event.admin().substring(1)).page();
        var price = page.locator("#products [data-row] input[name=price]");
        leaves();
        price.fill("14.50");
        price.press("Enter");
        isTold("admin-signed-out-row");
        assertThat(price).hasValue("14.50");
        comesBack();
        assertThat(page.locator("#live-region")).hasText("Saved.");
        page.reload();
        assertThat(price).hasValue("14.50");
    }

    /** A form is not sent before somebody is there to send it. */
    void savesOn(FreshEvent event) {
        var page = staff.goes("nile", event.admin().substring(1) + "/edit").page();
        var title = page.locator("[id='title.en']");
        title.fill(event.title() + " II");
        leaves();
        staff.presses("Save changes");
        isTold("admin-signed-out-form");
        comesBack();
        assertThat(title).hasValue(event.title() + " II");
        staff.presses("Save changes");
        assertThat(page.locator("h1")).containsText(event.title() + " II");
    }

    /** As without script: the page that answers leads to the log-in, and from there to the form. */
    void isLedBackToTheForm(FreshEvent event) {
        var edit = event.admin().substring(1) + "/edit";
        var page = staff.goes("nile", edit).page();
        leaves();
        page.locator("form.form").first().evaluate("form => form.submit()");
        assertThat(heading(page)).hasText("You were signed out");
        Pictures.both(page, "admin-signed-out-page");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        signsIn(staff);
        assertThat(page).hasURL(Pattern.compile(".*/" + edit));
    }

    void leaves() {
        staff.page().context().clearCookies();
    }

    void isTold(String picture) {
        assertThat(dialog()).isVisible();
        Pictures.take(staff.page(), picture);
    }

    /** In another tab; here the dialog closes by itself. */
    void comesBack() {
        var tab = staff.page()
                .waitForPopup(() -> dialog().getByRole(AriaRole.LINK).click());
        signsIn(new Staff(new Chromium.Visit(staff.visit().platform(), tab)));
        assertThat(heading(tab)).hasText("You are signed in again");
        Pictures.both(tab, "signed-in-again");
        tab.close();
        assertThat(dialog()).isHidden();
    }

    private Locator dialog() {
        return staff.page().locator("#signed-out");
    }

    private void signsIn(Staff where) {
        where.fills("E-mail", email).fills("Password", password).presses("Sign in");
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
