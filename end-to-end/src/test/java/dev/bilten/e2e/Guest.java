package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.bilten.e2e.Chromium.Visit;
import java.util.List;
import java.util.regex.Pattern;

/** Buys tickets in English, going by what is written on the page. */
record Guest(Visit visit) {
    Page page() {
        return visit.page();
    }

    Guest opens(String organizer, String event) {
        page().navigate(visit.platform().shop(organizer));
        page().getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(event).setExact(true))
                .click();
        assertThat(page().getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(event).setLevel(1)))
                .isVisible();
        return this;
    }

    Guest takes(int quantity, String ticket) {
        page().getByLabel("How many: " + ticket, new Page.GetByLabelOptions().setExact(true))
                .fill("" + quantity);
        // what the button says is up to the theme
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^(Continue|To the checkout)$")))
                .click();
        assertThat(page().getByText("Held for you until")).isVisible();
        return this;
    }

    Guest is(String name, String email) {
        page().getByLabel("E-mail").fill(email);
        page().getByLabel("First and last name").fill(name);
        return this;
    }

    Guest pays(String way) {
        page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(way))
                .check();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Pay .*")))
                .click();
        return this;
    }

    Guest presses(String button) {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /** What stands under the QR codes of the order page. */
    List<String> ticketCodes() {
        assertThat(page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your tickets are here")))
                .isVisible();
        return page().locator(".ticket .mono").allInnerTexts();
    }

    /** Tickets that cost nothing: paid with the order. */
    static List<String> freeTickets(Visit visit, FreshEvent event, int quantity) {
        return new Guest(visit)
                .opens("nile", event.title())
                .takes(quantity, FreshEvent.TICKET)
                .is("Mona Salem", "mona@example.org")
                .presses("Get the tickets")
                .ticketCodes();
    }
}
