package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                    .fills("Begins", begins.format(IN_A_FORM));
            staff.page().getByText("End, time zone and currency").click();
            staff.fills("Ends", begins.plusHours(3).format(IN_A_FORM))
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

            var shop = staff.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Look at the shop"))
                    .evaluate("link => link.href");
            buyer.page().navigate(shop.toString());
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

            assertThat(visit.page().getByText("One more step: transfer the amount"))
                    .isVisible();
            assertThat(visit.page().getByText("DE89 3704 0044 0532 0130 00")).isVisible();
            Pictures.take(visit.page(), "shop-payment-without-script");
        }
    }

    /** Nothing is found by its words: they are in another language each time. */
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({"en, 390", "ar, 390", "en, 1280", "ar, 1280"})
    void without_javascript_a_buyer_comes_to_a_ticket(String language, int width, Chromium chromium) {
        try (var visit = chromium.plain(language, width)) {
            var event = FreshEvent.onSale(visit.platform(), 5);
            var page = visit.page();
            page.navigate(visit.platform().shop("nile"));
            page.locator("h2 a[href='" + event.path() + "']").first().click();
            assertThat(page.locator("html")).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
            page.locator("input[name^='q-']").fill("2");
            page.locator(".buybar button").click();
            page.locator("#email").fill("sara@example.org");
            page.locator("#name").fill("Sara Haddad");
            Pictures.take(page, "shop-checkout-plain");
            page.locator("form.checkout .button-primary").click();
            assertThat(page.locator(".ticket")).hasCount(2);
            assertThat(page.locator(".ticket-code img").first()).isVisible();
            Pictures.take(page, "shop-order-plain");
            var ticket = page.locator("a[href$='/tickets.pdf']").first().getAttribute("href");
            assertThat(new Visitor(visit.platform(), "nile").header(ticket, "Content-Type"))
                    .startsWith("application/pdf");
        }
    }

    @Test
    void a_buyer_who_leaves_the_name_empty_is_told_beside_the_field(Chromium chromium) {
        try (var visit = chromium.plainPhone("en")) {
            var guest = new Guest(visit)
                    .opens("nile", FreshEvent.onSale(visit.platform(), 5).title())
                    .takes(1, FreshEvent.TICKET);
            guest.is(" ", "mona@example.org").presses("Get the tickets");

            assertThat(visit.page().locator("#name-error")).isVisible();
            assertThat(visit.page().getByLabel("E-mail")).hasValue("mona@example.org");
        }
    }

    @Test
    void the_door_lets_a_ticket_in_once_and_says_why_it_refuses_others(Chromium chromium) {
        try (var buyer = chromium.phone("en");
                var door = chromium.phone("en")) {
            var event = FreshEvent.onSale(buyer.platform(), 5);
            var code = Guest.freeTickets(buyer, event, 1).getFirst();
            Pictures.take(buyer.page(), "shop-order");
            var staff = Staff.door(door, "nile");
            door.page().getByText(event.title()).click();

            scans(staff, code, "Let in", "entered");
            assertThat(door.page().locator("#answer")).containsText(FreshEvent.TICKET);
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

            var event = FreshEvent.onSale(buyer.platform(), 5);
            var code = Guest.freeTickets(buyer, event, 1).getFirst();
            var order = buyer.page().locator(".outcome-state .mono").innerText();
            assertThat(board.locator("[data-board-feed]")).containsText(order);

            var staff = Staff.door(door, "nile");
            door.page().getByText(event.title()).click();
            scans(staff, code, "Let in", "entered");
            assertThat(board.locator("[data-board-feed]")).containsText("A guest was let in");
            assertThat(board.evaluate("window.sameDocument === true")).isEqualTo(true);
            Pictures.both(board, "admin-dashboard");
        }
    }

    @Test
    void an_uploaded_provider_is_offered_and_withdrawn_while_the_shop_is_open(Chromium chromium) {
        try (var operator = chromium.desk("en");
                var owner = chromium.desk("en");
                var buyer = chromium.phone("en")) {
            var guest = new Guest(buyer).opens("nile", "River of Stories").takes(1, "Balcony");
            assertThat(way(buyer.page(), "Test payment")).hasCount(0);

            Staff.operator(operator).follows("Plugins");
            operator.page().getByLabel("Plugin file").setInputFiles(RunningPlatform.testProvider());
            operator.page().getByText("Install on all nodes").click();
            assertThat(operator.page().locator(".notice-title")).containsText("installed");
            Pictures.both(operator.page(), "console-plugins");

            var staff = Staff.owner(owner, "nile");
            plugin(staff, "Test provider", "Look and switch on").presses("Save and switch on");
            assertThat(owner.page().getByText("Test provider is switched on.")).isVisible();
            Pictures.both(owner.page(), "admin-plugins");

            buyer.page().reload();
            Pictures.both(buyer.page(), "shop-checkout-with-provider");
            guest.is("Sara Haddad", "sara@example.org");
            way(buyer.page(), "Test payment").check();
            buyer.page().getByLabel("How should it end?").selectOption("success");
            guest.pays("Test payment");
            assertThat(guest.ticketCodes()).hasSize(1);

            plugin(staff, "Test provider", "Settings").presses("Switch off");
            assertThat(owner.page().getByText("Test provider is switched off.")).isVisible();
            guest.opens("nile", "River of Stories").takes(1, "Balcony");
            assertThat(way(buyer.page(), "Bank transfer")).hasCount(1);
            assertThat(way(buyer.page(), "Test payment")).hasCount(0);
        }
    }

    private static Locator way(Page page, String name) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
    }

    private static Staff plugin(Staff owner, String name, String link) {
        owner.goes("nile", "admin/plugins");
        card(owner.page(), name, link).click();
        return owner;
    }

    private static Locator card(Page page, String name, String link) {
        return page.getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link));
    }

    @Test
    void an_owner_sees_a_theme_before_the_buyers_do(Chromium chromium) {
        try (var owner = chromium.desk("en");
                var buyer = chromium.phone("en")) {
            var staff = Staff.owner(owner, "aurora").goes("aurora", "admin/themes");
            Pictures.both(owner.page(), "admin-themes");
            card(owner.page(), "Meadow", "Try it on").click();
            assertThat(owner.page().frameLocator("iframe.admin-preview").getByText("You see a preview"))
                    .isVisible();
            Pictures.both(owner.page(), "admin-theme-preview");
            assertThat(dress(buyer, "meadow")).hasCount(0);

            staff.presses("Use this theme");
            assertThat(owner.page().getByText("Your shop wears it now.")).isVisible();
            assertThat(dress(buyer, "meadow")).not().hasCount(0);

            card(owner.page(), "Aurora", "Try it on").click();
            staff.presses("Use this theme");
            assertThat(owner.page().getByText("Your shop wears it now.")).isVisible();
            assertThat(dress(buyer, "meadow")).hasCount(0);
        }
    }

    /** The style sheets of a theme that the shop's first page asks for. */
    private static Locator dress(Chromium.Visit buyer, String theme) {
        buyer.page().navigate(buyer.platform().shop("aurora"));
        return buyer.page().locator("link[rel=stylesheet][href*='" + theme + "']");
    }
}
