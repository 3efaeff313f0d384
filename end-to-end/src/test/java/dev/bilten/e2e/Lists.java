package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** Lists that are searched while one types, and what stands beside them. */
final class Lists {
    private static final int LONGER_THAN_A_CHANGE_MS = 500;

    private Lists() {}

    /** What was found stays as it is when the reader leaves the field for it: a tick is kept, and a row opens. */
    static void areAskedOnce(Page page) {
        var row = page.locator("tbody tr").first();
        types(page, row.locator("bdi").first().innerText().split(" ")[0]);
        assertThat(page.locator("#act")).isHidden();
        var asked = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.url().contains("/admin/")) {
                asked.add(request.url());
            }
        });
        row.locator("input[name=order]").check();
        page.waitForTimeout(LONGER_THAN_A_CHANGE_MS);
        assertThat(asked).as("asked again for what was found already").isEmpty();
        assertThat(row.locator("input[name=order]")).isChecked();
        assertThat(page.locator("#act")).isVisible();
        row.locator("input[name=order]").uncheck();
        assertThat(page.locator("#act")).isHidden();
        opens(page);
        page.locator("select[name=state]").selectOption("PAID");
        page.waitForURL("**state=PAID**");
        assertThat(page.locator("#panel-title")).hasCount(0);
    }

    static void opensAPerson(Page page) {
        types(page, page.locator("tbody bdi").first().innerText().split(" ")[0]);
        opens(page);
    }

    /** Twice it does not answer, which is said once; when it does, nothing is said of it any more. */
    static void sayOnceThatNobodyAnswers(Page page) {
        var list = Pattern.compile(".*/admin/orders\\?.*");
        var toasts = page.locator(".toast");
        page.route(list, Route::abort);
        page.locator("#q").fill("a");
        assertThat(toasts).hasCount(1);
        page.locator("#q").fill("ab");
        page.waitForTimeout(LONGER_THAN_A_CHANGE_MS);
        assertThat(toasts).hasCount(1, new HasCountOptions().setTimeout(1));
        page.unroute(list);
        page.locator("#q").fill("abc");
        page.waitForURL("**q=abc*");
        assertThat(toasts).hasCount(0, new HasCountOptions().setTimeout(LONGER_THAN_A_CHANGE_MS));
    }

    private static void types(Page page, String text) {
        page.locator("#q").pressSequentially(text);
        page.waitForURL("**q=" + text + "*");
        assertThat(page.locator("[aria-busy=true]")).hasCount(0);
    }

    private static void opens(Page page) {
        page.locator("#q").focus();
        page.locator(".row-link").first().click();
        assertThat(page.locator("#panel-title")).isVisible();
        page.waitForTimeout(LONGER_THAN_A_CHANGE_MS);
        assertThat(page.locator("#panel-title")).isVisible();
        assertThat(page.url()).contains("open=");
    }

    /** Whoever closes what stood beside a row goes on from that row. */
    static void goOnFromTheRowThatWasOpen(Page page) {
        var links = page.locator(".row-link");
        links.nth(1).click();
        assertThat(page.locator("#panel-title")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#panel-title")).hasCount(0);
        assertThat(links.nth(1)).isFocused();
        page.keyboard().press("j");
        assertThat(links.nth(2)).isFocused();
    }

    /** Inline styles are forbidden: what a program beside ours sets on a list is not carried over to the one that comes for it. */
    static void carryNoStylesOver(Page page, String list) {
        var errors = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.locator("#" + list).evaluate("list => { list.style.color = 'inherit'; }");
        page.locator(".row-link").first().click();
        assertThat(page.locator("#panel-title")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#panel-title")).hasCount(0);
        page.goBack();
        assertThat(page.locator("#panel-title")).isVisible();
        assertThat(errors).isEmpty();
    }

    /** On a phone the rows come first; what they are chosen by unfolds. */
    static void showRowsFirst(Page page) {
        var filters = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filters"));
        assertThat(page.locator("tbody tr").first().locator(".row-link")).isInViewport();
        assertThat(page.locator("#act")).isHidden();
        assertThat(page.locator("select[name=state]")).isHidden();
        Pictures.take(page, "admin-orders-folded");
        filters.click();
        page.locator("select[name=state]").selectOption("PAID");
        page.waitForURL("**state=PAID**");
        filters.click();
        assertThat(page.locator("select[name=state]")).isHidden();
        assertThat(filters).hasText("Filters 1");
    }
}
