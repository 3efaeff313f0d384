package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A provider comes into a shop that is open, is paid by, gives money back but for what the organizer keeps, and goes. */
@InBrowser
class ProviderInBrowserTest {
    @Test
    void an_uploaded_provider_takes_money_gives_it_back_and_is_withdrawn(Chromium chromium) {
        try (var operator = chromium.desk("en");
                var desk = chromium.desk("en");
                var phone = chromium.phone("en")) {
            var event = FreshEvent.onSale(phone.platform(), 5, "20.00");
            var guest = new Guest(phone).opens("nile", event.title()).takes(1, FreshEvent.TICKET);
            assertThat(TestProvider.offered(phone.page())).hasCount(0);
            TestProvider.installed(operator);
            var staff = Staff.owner(desk, "nile");
            TestProvider.switchedOn(staff);
            try {
                phone.page().reload();
                Pictures.both(phone.page(), "shop-checkout-with-provider");
                TestProvider.pays(guest);
                assertThat(guest.ticketCodes()).hasSize(1);
                givesBack(guest, staff);
                var ways = TwoWays.onSale(phone.platform());
                ways.withoutAScript();
                ways.toldOnceWhereTheSumIsAnotherOne();
                ways.agreedLater();
                ways.theSameByAll();
                ways.withAScript(guest);
            } finally {
                TestProvider.switchedOff(staff);
            }
            guest.opens("nile", event.title()).takes(1, FreshEvent.TICKET);
            assertThat(TestProvider.way(phone.page(), "Bank transfer")).hasCount(1);
            assertThat(TestProvider.offered(phone.page())).hasCount(0);
        }
    }

    /** Ten percent are kept. */
    private static void givesBack(Guest guest, Staff staff) {
        var platform = staff.visit().platform();
        var event = FreshEvent.onSale(platform, 5, "40.00");
        var owner = Visitor.owner(platform, "nile");
        var rules = event.admin() + "/rules";
        owner.post(owner.get(rules), rules, EventRules.typed(Map.of("cancelPaid", "on", "feePercent", "10")));
        TestProvider.pays(guest.opens("nile", event.title()).takes(1, FreshEvent.TICKET));
        guest.ticketCodes();
        var order = guest.page().locator(".outcome-state .mono").innerText();
        cancels(guest.page(), order);
        staff.goes("nile", "admin/orders/" + order);
        returned(staff.page());
        Pictures.both(staff.page(), "admin-order-money-back");
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

    /** The provider is asked a moment after the order was cancelled. */
    private static void returned(Page page) {
        var money =
                page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Money back to the buyer"));
        assertThat(money).containsText("€36.00");
        Until.seen(
                "the refund",
                () -> {
                    page.reload();
                    return money.innerText();
                },
                told -> told.contains("Refunded"));
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
