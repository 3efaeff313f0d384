package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From a sale to the door: what is scanned there is seen by the owner at once, on two boards that nobody loads again. */
@InBrowser
class DoorInBrowserTest {
    @Test
    void a_ticket_is_let_in_once_and_whoever_watches_sees_it_without_a_reload(Chromium chromium) {
        try (var owner = chromium.desk("en");
                var buyer = chromium.phone("en");
                var door = chromium.phone("en")) {
            var board = Staff.owner(owner, "nile").goes("nile", "admin").page();
            assertThat(board.locator("[data-live]")).hasText("Live");
            board.evaluate("window.sameDocument = true");

            var event = FreshEvent.onSale(buyer.platform(), 5);
            var code = Guest.freeTickets(buyer, event, 1).getFirst();
            Pictures.take(buyer.page(), "shop-order");
            var order = buyer.page().locator(".outcome-state .mono").innerText();
            assertThat(board.locator("[data-board-feed]")).containsText(order);

            var doors = buyer.platform().shop("nile") + event.admin().replace("/admin/events/", "admin/checkin/");
            var waiting = board.context().newPage();
            waiting.navigate(doors);
            assertThat(waiting.locator("#watch-board")).containsText("Nobody was scanned yet");

            var staff = Staff.door(door, "nile");
            door.page().getByText(event.title()).click();
            scans(staff, code, "Let in", "entered");
            assertThat(waiting.locator("#watch-board .tile").first()).isVisible();
            waiting.close();
            assertThat(door.page().locator("#answer")).containsText(FreshEvent.TICKET);
            assertThat(board.locator("[data-board-feed]")).containsText("A guest was let in");
            assertThat(board.evaluate("window.sameDocument === true")).isEqualTo(true);
            Pictures.both(board, "admin-dashboard");
            signedOut(staff, code);
            refuses(staff, code, FreshEvent.onSale(buyer.platform(), 1));
            watches(board, doors);
        }
    }

    /** The code stays in its field, and is scanned once somebody is signed in again. */
    private static void signedOut(Staff staff, String code) {
        var door = SignedOut.door(staff);
        door.leaves();
        staff.fills("Code on the ticket", code).presses("Check");
        door.isTold("door-signed-out");
        door.comesBack();
        staff.presses("Check");
        assertThat(staff.page().locator("#answer [data-word]")).hasText("Already in");
    }

    private static void refuses(Staff staff, String code, FreshEvent other) {
        // each answer is another one than that before it, or the old one would be taken for the new
        scans(staff, "ZZZZZZZZ", "Unknown code", "unknown");
        scans(staff, code, "Already in", "refused");
        assertThat(staff.page().locator("#answer")).containsText("In since");
        staff.goes("nile", "scan");
        staff.page().getByText(other.title()).click();
        scans(staff, code, "Wrong event", "refused");
    }

    private static void scans(Staff staff, String code, String answer, String picture) {
        staff.fills("Code on the ticket", code).presses("Check");
        assertThat(staff.page().locator("#answer [data-word]")).hasText(answer);
        Pictures.take(staff.page(), "door-" + picture);
    }

    /** The board is drawn again, and whoever reads its table goes on reading. */
    private static void watches(Page page, String address) {
        for (var language : List.of("ar", "en")) {
            page.navigate(address + "?lang=" + language);
            assertThat(page.locator("#watch-board .tile").first()).isVisible();
            Pictures.both(page, "watch");
            page.locator("#watch-board summary").focus();
            page.keyboard().press("Enter");
            page.evaluate("document.querySelector('#watch-board').dataset.old = 'yes';"
                    + "document.dispatchEvent(new CustomEvent('missed'))");
            assertThat(page.locator("#watch-board:not([data-old])")).isVisible();
            assertThat(page.locator("#watch-board details[open]")).isVisible();
            assertThat(page.locator("#watch-board summary")).isFocused();
        }
    }
}
