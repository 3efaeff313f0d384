package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** What each person of the platform does, in a browser, by the words on the screen. Each test stands alone. */
@InBrowser
class PathInBrowserTest {
    private static final DateTimeFormatter IN_A_FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @Test
    void an_owner_makes_an_event_and_publishes_it_when_nothing_is_missing(Chromium chromium) {
        try (var owner = chromium.desk("en");
                var buyer = chromium.phone("ar")) {
            var begins = LocalDateTime.now().plusDays(60);
            var event = "Lantern Walk " + begins.getNano();
            var staff = Staff.owner(owner, "nile").follows("Events").follows("New event");
            staff.fills("Title English", event)
                    .fills("Title العربية", "مسيرة الفوانيس")
                    .fills("Begins", begins.format(IN_A_FORM))
                    .fills("Ends", begins.plusHours(3).format(IN_A_FORM))
                    .chooses("Time zone", "Africa/Cairo")
                    .fills("Venue", "Old Harbour")
                    .chooses("Currency", "EUR")
                    .presses("Create the draft");
            staff.presses("Publish");
            assertThat(staff.page().getByText("It is not published yet")).isVisible();
            Pictures.both(staff.page(), "admin-event-checklist");

            staff.follows("Add a ticket");
            staff.fills("Name English", "Walk")
                    .fills("Name العربية", "جولة")
                    .fills("Price", "12.50")
                    .fills("How many there are", "80")
                    .presses("Add the ticket");
            assertThat(staff.page().getByText("Everything is there")).isVisible();
            staff.presses("Publish");
            assertThat(staff.page().getByText("It is on sale now.")).isVisible();
            Pictures.both(staff.page(), "admin-event-live");

            buyer.page().navigate(staff.page().getByText("Look at the shop").getAttribute("href"));
            assertThat(buyer.page().locator("html")).hasAttribute("dir", "rtl");
            assertThat(buyer.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("مسيرة الفوانيس");
        }
    }

    @Test
    void a_buyer_without_javascript_orders_two_tickets_on_a_phone(Chromium chromium) {
        try (var visit = chromium.plainPhone("en")) {
            var guest = new Guest(visit).opens("nile", "River of Stories").takes(2, "Balcony");
            Pictures.take(visit.page(), "shop-checkout-without-script");
            guest.is("Sara Haddad", "sara@example.org").pays("Bank transfer");

            assertThat(visit.page().getByText("One more step: transfer the amount")).isVisible();
            assertThat(visit.page().getByText("DE89370400440532013000")).isVisible();
            Pictures.take(visit.page(), "shop-payment-without-script");
        }
    }

    @Test
    void a_buyer_who_leaves_the_name_empty_is_told_beside_the_field(Chromium chromium) {
        try (var visit = chromium.plainPhone("en")) {
            var guest = new Guest(visit).opens("nile", "Open Rehearsal").takes(1, "Child");
            guest.is(" ", "mona@example.org").presses("Get the tickets");

            assertThat(visit.page().locator("#name-error")).isVisible();
            assertThat(visit.page().getByLabel("E-mail")).hasValue("mona@example.org");
        }
    }

    @Test
    void the_door_lets_a_ticket_in_once_and_says_why_it_refuses_others(Chromium chromium) {
        try (var buyer = chromium.phone("en");
                var door = chromium.phone("en")) {
            var code = Guest.freeTickets(buyer, 1).getFirst();
            Pictures.take(buyer.page(), "shop-order");
            var staff = Staff.door(door, "nile");
            door.page().getByText("Open Rehearsal").click();

            scans(staff, code, "Let in", "entered");
            assertThat(door.page().locator("#answer")).containsText("Child");
            scans(staff, code, "Already in", "refused");
            assertThat(door.page().locator("#answer")).containsText("In since");
            scans(staff, "ZZZZZZZZ", "Unknown code", "refused");

            staff.goes("nile", "scan");
            door.page().getByText("River of Stories").click();
            scans(staff, code, "Wrong event", "refused");
        }
    }

    private static void scans(Staff staff, String code, String answer, String picture) {
        staff.fills("Code on the ticket", code).presses("Check");
        assertThat(staff.page().locator("#answer [data-word]")).hasText(answer);
        Pictures.take(staff.page(), "door-" + picture);
    }

    @Test
    void an_open_dashboard_shows_a_sale_and_a_scan_without_a_reload(Chromium chromium) {
        try (var owner = chromium.desk("en");
                var buyer = chromium.phone("en");
                var door = chromium.phone("en")) {
            var board = Staff.owner(owner, "nile").goes("nile", "admin").page();
            assertThat(board.locator("[data-live]")).hasText("Live");
            board.evaluate("window.sameDocument = true");

            var code = Guest.freeTickets(buyer, 1).getFirst();
            var order = buyer.page().locator(".outcome-state .mono").innerText();
            assertThat(board.locator("[data-board-feed]")).containsText(order);

            var staff = Staff.door(door, "nile");
            door.page().getByText("Open Rehearsal").click();
            scans(staff, code, "Let in", "entered");
            assertThat(board.locator("[data-board-feed]")).containsText("A guest was let in");
            assertThat(board.evaluate("window.sameDocument === true")).isEqualTo(true);
            Pictures.both(board, "admin-dashboard");
        }
    }
}
