package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** What an agency writes once for all that it cares for, and each may write otherwise. */
record AgencySettings(RunningPlatform platform, String home, String cared, String mark) {
    void handDown(Page page) {
        page.navigate(platform.shop(home) + "admin/agency/settings");
        page.locator("#contactEmail").fill("not an address");
        page.locator("button[value='release.CONTACT'], button[value='pin.CONTACT']")
                .click();
        assertThat(page.locator("#contactEmail-error")).isVisible();
        page.locator("#contactEmail").fill("all@" + home + ".test");
        page.locator("#imprint").fill("Agency " + mark + "\nHarbour Street 1");
        page.locator("form.card .button-primary").click();
        page.waitForURL("**done=saved**");
        assertThat(page.locator(".origin-own")).hasCount(2);
        for (var language : List.of("ar", "en")) {
            page.navigate(platform.shop(home) + "admin/agency/settings?lang=" + language);
            Pictures.both(page, "handed-down-agency");
        }
        page.navigate(platform.shop(cared) + "imprint");
        assertThat(page.locator("main")).containsText("Harbour Street 1");
        usualRules(page);
    }

    /** Wrong beside its field, then said, then taken back. */
    private void usualRules(Page page) {
        page.navigate(platform.shop(home) + "admin/agency/settings/rules");
        page.locator("#holdMinutes").fill("33");
        page.locator("#feePercent").fill("much");
        page.locator("main .button-primary").click();
        assertThat(page.locator("#feePercent-error")).isVisible();
        page.locator("#feePercent").fill("5");
        page.locator("main .button-primary").click();
        page.waitForURL("**done=saved**");
        for (var language : List.of("ar", "en")) {
            page.navigate(platform.shop(home) + "admin/agency/settings/rules?lang=" + language);
            Pictures.both(page, "handed-rules");
        }
        assertThat(page.locator("#holdMinutes")).hasValue("33");
        page.locator("form[action$='withdrawal'] button").click();
        page.waitForURL("**done=withdrawn**");
        assertThat(page.locator("#holdMinutes")).hasValue("15");
    }

    /** A press each, and the shop follows. */
    void keepAndGiveBack(Page page) {
        var origin =
                page.locator(".origin").filter(new Locator.FilterOptions().setHas(page.locator("[value$=IMPRINT]")));
        assertThat(origin).containsText("From your agency Agency " + mark);
        page.locator("#imprint").fill("Somewhere else");
        page.locator("form.card .button-primary").click();
        page.waitForURL("**done=saved**");
        assertThat(origin).containsText("Your own. Your agency Agency " + mark + " has: Agency " + mark);
        for (var language : List.of("ar", "en")) {
            page.navigate(platform.shop(cared) + "admin/settings?lang=" + language);
            Pictures.both(page, "handed-down-organizer");
        }
        page.locator("[value='release.IMPRINT']").click();
        page.waitForURL("**done=saved**");
        assertThat(page.locator("#imprint")).hasValue("Agency " + mark + "\nHarbour Street 1");
        assertThat(origin).containsText("From your agency");
    }
}
