package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** From an organizer that is opened to its first event on sale. */
final class FirstEvent {
    static final String PASSWORD = "first-password-2026";
    static final String TITLE = "Evening at the Quay";
    private static final DateTimeFormatter IN_A_FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private FirstEvent() {}

    static void putsOnSale(Newcomer newcomer, String organizer) {
        var page = newcomer.staff().page();
        newcomer.fills("E-mail", owner(organizer)).fills("Password", PASSWORD).presses("Sign in");
        Pictures.both(page, "admin-overview-fresh");
        newcomer.follows("Create an event");
        newcomer.fills("Title English", TITLE)
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
                .hasText(TITLE);
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
