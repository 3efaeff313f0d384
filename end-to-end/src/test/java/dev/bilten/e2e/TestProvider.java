package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The provider that is in no WAR, in the hands of whoever installs it and switches it on. */
final class TestProvider {
    private TestProvider() {}

    static void installed(Chromium.Visit operator) {
        Staff.operator(operator).follows("Plugins");
        operator.page().getByLabel("Plugin file").setInputFiles(RunningPlatform.testProvider());
        operator.page().getByText("Install on all nodes").click();
        assertThat(operator.page().locator(".notice-title")).containsText("installed");
        Pictures.both(operator.page(), "console-plugins");
    }

    static void switchedOn(Staff owner) {
        plugin(owner, "Look and switch on").presses("Save and switch on");
        assertThat(owner.page().getByText("Test provider is switched on.")).isVisible();
        Pictures.both(owner.page(), "admin-plugins");
    }

    static void switchedOff(Staff owner) {
        plugin(owner, "Settings").presses("Switch off");
        assertThat(owner.page().getByText("Test provider is switched off.")).isVisible();
    }

    private static Staff plugin(Staff owner, String link) {
        owner.goes("nile", "admin/plugins");
        owner.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName("Test provider").setExact(true))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .click();
        return owner;
    }

    /** At the checkout. */
    static Locator offered(Page checkout) {
        return way(checkout, "Test payment");
    }

    static Locator way(Page checkout, String name) {
        return checkout.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
    }

    /** To the page of an order that is paid. */
    static void pays(Guest guest) {
        guest.is("Sara Haddad", "sara@example.org");
        offered(guest.page()).check();
        guest.page().getByLabel("How should it end?").selectOption("success");
        guest.pays("Test payment");
    }
}
