package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The list of orders with an order beside it, as scripts make it: nothing is loaded anew. */
record BesideOrders(Page page) {

    /** An order that waits for ten euros is open beside the list of its event. */
    void bookMoneyWhereTheReaderIs(String code) {
        page.evaluate("window.stayed = true");
        var panel = page.locator(".panel");
        var amount = panel.getByLabel("Amount received");
        var press = panel.getByRole(AriaRole.BUTTON, in("Mark €10.00 as paid"));
        amount.fill("much");
        press.click();
        assertThat(panel.locator("#amount-error")).isVisible();
        assertThat(amount).hasValue("much");
        assertThat(panel.locator(".notice-danger")).isFocused();
        amount.fill("10");
        press.click();
        assertThat(panel.getByRole(AriaRole.STATUS)).containsText("Marked as paid");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(code)))
                .containsText("Paid");
        panel.getByLabel("New note").fill("Called back");
        panel.getByRole(AriaRole.BUTTON, in("Write it down")).click();
        assertThat(panel.getByRole(AriaRole.STATUS)).containsText("Written down");
        stays();
        assertThat(page.url()).contains("open=" + code).doesNotContain("done=");
    }

    void sayWhichFilterMeansNothing() {
        page.evaluate("window.stayed = true");
        var rows = page.locator("#orders-list .row-link").first();
        assertThat(rows).isVisible();
        page.getByLabel("Ordered from").fill("2026-01-02");
        var until = page.getByLabel("Ordered until");
        until.fill("2026-01-01");
        assertThat(page.locator("#until-error")).isVisible();
        assertThat(until).hasAttribute("aria-invalid", "true");
        assertThat(until).isFocused();
        assertThat(page.locator("#orders-list")).containsText("A filter means nothing here");
        assertThat(rows).isHidden();
        until.fill("2036-01-01");
        assertThat(rows).isVisible();
        assertThat(page.locator("#until-error")).isHidden();
        stays();
    }

    private void stays() {
        assertThat(page.evaluate("window.stayed"))
                .as("the page was not loaded anew")
                .isEqualTo(true);
    }

    private static Locator.GetByRoleOptions in(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
