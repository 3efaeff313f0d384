package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the first log-in of an organizer that has nothing yet to a ticket that is sold, by the words on the screen alone. */
@InBrowser
class NewcomerTest {
    private static final DateTimeFormatter IN_A_FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    static final String PASSWORD = "first-password-2026";
    static final String EVENT = "Evening at the Quay";
    private static final int MOST_ACTS = 25;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @Test
    void the_first_event_is_on_sale_after_few_clicks_and_fields_and_sells(Chromium chromium) {
        var organizer = "fresh-" + UUID.randomUUID().toString().substring(0, 8);
        try (var operator = chromium.desk("en");
                var owner = chromium.desk("en");
                var buyer = chromium.phone("en")) {
            opens(operator, organizer);
            var newcomer = Newcomer.at(owner, owner.platform().shop(organizer) + "admin");
            putsOnSale(newcomer, organizer);
            System.out.printf(
                    "A newcomer's first event is on sale after %d clicks and fields; the machine took %d s.%n",
                    newcomer.acts(), newcomer.since().toSeconds());
            assertThat(newcomer.acts()).isLessThanOrEqualTo(MOST_ACTS);
            assertThat(newcomer.since()).isLessThan(LONGEST);

            var guest = new Guest(buyer)
                    .opens(organizer, EVENT)
                    .takes(1, "Ticket")
                    .is("Sara Haddad", "sara@example.org")
                    .pays("Bank transfer");
            assertThat(buyer.page().getByText("One more step: transfer the amount"))
                    .isVisible();
            newcomer.follows("Orders");
            owner.page().locator("table a.row-link").first().click();
            newcomer.follows("Open the order").follows("Mark €25.00 as paid").presses("The money is there");
            assertThat(owner.page().getByText("Marked as paid.")).isVisible();
            buyer.page().reload();
            assertThat(guest.ticketCodes()).hasSize(1);
        }
    }

    static void putsOnSale(Newcomer newcomer, String organizer) {
        var page = newcomer.staff().page();
        newcomer.fills("E-mail", owner(organizer)).fills("Password", PASSWORD).presses("Sign in");
        Pictures.both(page, "admin-overview-fresh");
        newcomer.follows("Create an event");
        newcomer.fills("Title English", EVENT)
                .fills("Begins", LocalDateTime.now().plusDays(20).format(IN_A_FORM))
                .fills("Venue", "Old Quay")
                .fills("Price", "25")
                .fills("How many there are", "80");
        looksRight(page);
        Pictures.both(page, "admin-new-event");
        newcomer.presses("Create the draft");
        assertThat(page.getByText("Before it can be sold")).isVisible();
        Pictures.both(page, "admin-event-draft");

        newcomer.follows("Choose ways to pay");
        Pictures.both(page, "admin-ways-to-pay");
        newcomer.follows("Look and switch on")
                .fills("Account holder", "Quay e. V.")
                .fills("IBAN", "DE02120300000000202051");
        Pictures.both(page, "admin-way-to-pay");
        newcomer.presses("Save and switch on");
        assertThat(page.getByText("Everything is there")).isVisible();
        newcomer.presses("Publish");
        assertThat(page.getByText("It is on sale now.")).isVisible();
    }

    /** The shop beside the form has followed what was typed. */
    private static void looksRight(Page page) {
        FrameLocator shop = page.frameLocator("iframe[name=preview]");
        assertThat(shop.getByRole(AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setLevel(1)))
                .hasText(EVENT);
        assertThat(shop.getByText("Old Quay").first()).isVisible();
        assertThat(shop.getByText("€25.00").first()).isVisible();
    }

    static void opens(Chromium.Visit operator, String organizer) {
        Staff.operator(operator)
                .follows("Organizers")
                .fills("Organizer's name", "Quay")
                .fills("Short name in the address", organizer)
                .fills("Owner's name", "Olga Quay")
                .fills("Owner's e-mail", owner(organizer))
                .fills("Owner's first password", PASSWORD)
                .presses("Create the organizer");
        assertThat(operator.page().getByText("is ready, made in")).isVisible();
    }

    static String owner(String organizer) {
        return "owner@" + organizer + ".test";
    }
}
