package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A buyer gives a paid order back; a provider returns the money but for what the organizer keeps. */
@InBrowser
class MoneyBackTest {
    private static final String PROVIDER = "Test provider";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PAUSE_MS = 500;

    @Test
    void what_was_paid_comes_back_but_for_the_fee_that_the_page_showed(Chromium chromium) {
        try (var operator = chromium.desk("en");
                var desk = chromium.desk("en");
                var phone = chromium.phone("en")) {
            var event = FreshEvent.onSale(desk.platform(), 5, "40.00");
            allow(desk.platform(), event);
            install(operator);
            var staff = Staff.owner(desk, "nile");
            provider(staff, "Look and switch on").presses("Save and switch on");
            try {
                var order = pays(phone, event);
                cancels(phone.page(), order);
                staff.goes("nile", "admin/orders/" + order);
                returned(desk.page());
                Pictures.both(desk.page(), "admin-order-money-back");
            } finally {
                provider(staff, "Settings").presses("Switch off");
            }
        }
    }

    /** The provider is asked a moment after the order was cancelled. */
    private static void returned(Page page) {
        var money =
                page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Money back to the buyer"));
        assertThat(money).containsText("€36.00");
        var end = Instant.now().plus(PATIENCE);
        while (!money.innerText().contains("Refunded") && Instant.now().isBefore(end)) {
            page.waitForTimeout(PAUSE_MS);
            page.reload();
        }
        assertThat(money).containsText("Refunded");
    }

    /** Ten percent are kept. */
    private static void allow(RunningPlatform platform, FreshEvent event) {
        var owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        var rules = event.admin() + "/rules";
        var typed = EventRules.typed(Map.of("cancelPaid", "on", "feePercent", "10"));
        owner.post(owner.get(rules), rules, typed);
    }

    private static void install(Chromium.Visit operator) {
        Staff.operator(operator).follows("Plugins");
        operator.page().getByLabel("Plugin file").setInputFiles(RunningPlatform.testProvider());
        operator.page().getByText("Install on all nodes").click();
        assertThat(operator.page().locator(".notice-title")).containsText("installed");
    }

    private static Staff provider(Staff owner, String link) {
        owner.goes("nile", "admin/plugins");
        owner.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(PROVIDER).setExact(true))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .click();
        return owner;
    }

    private static String pays(Chromium.Visit phone, FreshEvent event) {
        var guest = new Guest(phone).opens("nile", event.title()).takes(1, FreshEvent.TICKET);
        guest.is("Sara Haddad", "sara@example.org");
        phone.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Test payment"))
                .check();
        phone.page().getByLabel("How should it end?").selectOption("success");
        guest.pays("Test payment").ticketCodes();
        return phone.page().locator(".outcome-state .mono").innerText();
    }

    private static void cancels(Page page, String order) {
        var address = page.url();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cancel this order"))
                .click();
        assertThat(page.locator("form.block dl")).containsText("€36.00");
        assertThat(page.locator("form.block dl")).containsText("€4.00");
        inBoth(page, "shop-order-cancel");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel the order, €36.00 comes back"))
                .click();
        assertThat(page).hasURL(address);
        assertThat(page.locator(".outcome-state")).containsText(order);
        inBoth(page, "shop-order-cancelled");
    }

    /** The page in English and in Arabic. */
    private static void inBoth(Page page, String name) {
        Pictures.both(page, name);
        var english = page.url();
        page.navigate(english + (english.contains("?") ? "&" : "?") + "lang=ar");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        Pictures.both(page, name);
        page.navigate(english + (english.contains("?") ? "&" : "?") + "lang=en");
    }
}
