package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An owner at work, by the words on the screen and then by the keyboard: from a draft to the acts on an order, and to who may reach it. */
@InBrowser
class DeskInBrowserTest {
    private static final DateTimeFormatter IN_A_FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final int MANY = 22;

    @Test
    void an_event_is_made_published_changed_in_its_row_and_found_again_by_the_keyboard(Chromium chromium) {
        try (var desk = chromium.desk("en");
                var buyer = chromium.phone("ar")) {
            var staff = Staff.owner(desk, "nile");
            var event = made(staff);
            var shop = published(staff);
            buyer.page().navigate(shop);
            assertThat(buyer.page().locator("html")).hasAttribute("dir", "rtl");
            assertThat(buyer.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("مسيرة الفوانيس");
            changesThePrice(desk.page());
            var stranger = new Visitor(desk.platform(), "nile");
            assertThat(stranger.get(URI.create(shop).getPath()).body()).contains("€13.00");
            Keyboard.findsAnEvent(desk.page(), event);
            switchesOff(desk.page());
            Keyboard.findsAnAct(staff);
            Keyboard.walks(staff.goes("nile", "admin/orders").page());
        }
    }

    @Test
    void what_a_draft_still_needs_is_read_on_every_screen(Chromium chromium) {
        try (var desk = chromium.desk("en")) {
            var owner = Visitor.owner(desk.platform(), "nile");
            var typed = Map.of("title.en", "Bare Evening", "zone", "Africa/Cairo", "currency", "EUR");
            var draft = owner.post(owner.get("/admin/events/new"), "/admin/events/new", typed);
            var shop = desk.platform().shop("nile");
            MissingSteps.canBeRead(
                    Staff.owner(desk, "nile").page(), shop + draft.place().substring(1));
        }
    }

    @Test
    void a_list_is_asked_once_for_each_question(Chromium chromium) {
        try (var desk = chromium.desk("en")) {
            var staff = Staff.owner(desk, "nile");
            Lists.areAskedOnce(staff.goes("nile", "admin/orders").page());
            Lists.opensAPerson(staff.goes("nile", "admin/people").page());
        }
    }

    @Test
    void whoever_closes_what_stood_beside_a_row_goes_on_from_that_row(Chromium chromium) {
        try (var desk = chromium.desk("en")) {
            var staff = Staff.owner(desk, "nile");
            for (var list : List.of("people", "orders", "audit")) {
                Lists.goOnFromTheRowThatWasOpen(
                        staff.goes("nile", "admin/" + list).page());
                Lists.carryNoStylesOver(staff.goes("nile", "admin/" + list).page(), list + "-list");
            }
        }
    }

    @Test
    void a_phone_shows_rows_before_what_they_are_chosen_by(Chromium chromium) {
        try (var phone = chromium.phone("en")) {
            Lists.showRowsFirst(
                    Staff.owner(phone, "nile").goes("nile", "admin/orders").page());
        }
    }

    @Test
    void what_is_typed_is_not_lost_by_a_press_beside_it(Chromium chromium) {
        try (var desk = chromium.desk("en")) {
            Unsaved.asksBeforeItGoes(Staff.owner(desk, "nile"));
        }
    }

    @Test
    void new_codes_keep_what_is_typed_when_their_event_is_chosen(Chromium chromium) {
        try (var desk = chromium.desk("en")) {
            Unsaved.staysWhenAnEventIsChosen(Staff.owner(desk, "nile").goes("nile", "admin/codes/new"));
        }
    }

    @Test
    void whoever_is_signed_out_in_an_open_page_is_told_and_goes_on_in_it(Chromium chromium) {
        try (var desk = chromium.desk("en")) {
            var event = FreshEvent.onSale(desk.platform(), 5, "12");
            var owner = SignedOut.owner(Staff.owner(desk, "nile"));
            owner.searchesOn();
            owner.opensARow();
            owner.jumpsOn();
            owner.editsOn(event);
            owner.savesOn(event);
            owner.isLedBackToTheForm(event);
        }
    }

    @Test
    void that_the_server_did_not_answer_is_said_no_longer_than_it_is_so(Chromium chromium) {
        try (var desk = chromium.desk("en")) {
            Lists.sayOnceThatNobodyAnswers(
                    Staff.owner(desk, "nile").goes("nile", "admin/orders").page());
        }
    }

    @Test
    void an_order_is_worked_on_beside_the_list_and_a_filter_that_means_nothing_is_said(Chromium chromium) {
        try (var desk = chromium.desk("en")) {
            var event = FreshEvent.onSale(desk.platform(), 5, "10");
            var code = Sales.bought(Program.of(desk.platform(), "nile"), event);
            var orders = "admin/orders?event=" + event.id();
            var staff = Staff.owner(desk, "nile");
            new BesideOrders(staff.goes("nile", orders + "&open=" + code).page()).bookMoneyWhereTheReaderIs(code);
            new BesideOrders(staff.goes("nile", orders).page()).sayWhichFilterMeansNothing();
        }
    }

    private static String made(Staff staff) {
        var begins = LocalDateTime.now().plusDays(60);
        var event = "Lantern Walk " + begins.getNano();
        staff.follows("Events").follows("New event");
        staff.fills("Title English", event)
                .fills("Title العربية", "مسيرة الفوانيس")
                .fills("Begins", begins.format(IN_A_FORM));
        staff.page().getByText("End, time zone and currency").click();
        staff.fills("Ends", begins.plusHours(3).format(IN_A_FORM))
                .chooses("Time zone", "Africa/Cairo")
                .fills("Venue", "Old Harbour")
                .chooses("Currency", "EUR")
                .presses("Create the draft");
        return event;
    }

    /** When nothing is missing; returns where it is in the shop. */
    private static String published(Staff staff) {
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
        return staff.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Look at the shop"))
                .evaluate("link => link.href")
                .toString();
    }

    /** In its row; what is wrong stands beside it. */
    private static void changesThePrice(Page page) {
        var price = page.locator("#products [data-row] input[name=price]");
        price.fill("14.50");
        price.press("Enter");
        assertThat(page.locator("#live-region")).hasText("Saved.");
        page.reload();
        assertThat(price).hasValue("14.50");

        price.fill("much");
        price.press("Tab");
        assertThat(page.locator("#products .field-error")).isVisible();
        assertThat(price).hasValue("much");
        assertThat(price).hasAttribute("aria-invalid", "true");
        price.fill("13");
        price.press("Tab");
        assertThat(page.locator("#products .field-error")).hasCount(0);
        assertThat(price).hasValue("13.00");
    }

    private static void switchesOff(Page page) {
        page.locator("#products [data-row] input[name=active]").uncheck();
        assertThat(page.locator("#products [data-row] .pill")).hasText("Off");
    }

    @Test
    void among_many_events_an_old_one_is_found_while_one_types_and_stays_ticked(Chromium chromium) {
        try (var desk = chromium.desk("en")) {
            var name = drafts(desk.platform());
            var staff = Staff.owner(desk, "nile");
            var page = staff.goes("nile", "admin/team/roles/new").page();
            page.getByLabel("Only at the events ticked here").check();
            assertThat(page.getByLabel(name + " N22")).isVisible();
            var first = page.getByLabel(name + " N01");
            assertThat(first).hasCount(0); // it is not among the newest
            Pictures.both(page, "admin-team-reach");
            var search = page.getByLabel("Look for events");
            search.fill(name.toUpperCase(Locale.ROOT) + " n01");
            assertThat(ticks(page)).hasCount(1);
            first.check();
            search.fill(name.toUpperCase(Locale.ROOT) + " n07");
            assertThat(page.getByLabel(name + " N07")).isVisible();
            assertThat(ticks(page)).hasCount(2);
            assertThat(first).isChecked();
            assertThat(page.getByLabel("Only at the events ticked here")).isChecked();
            Pictures.take(page, "admin-team-reach-found");
            search.press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/roles/new"));
            search.fill("");
            assertThat(page.getByLabel(name + " N22")).isVisible();
            assertThat(first).isChecked();
            Pictures.both(staff.goes("nile", "admin/team/roles/new?lang=ar").page(), "admin-team-reach");
        }
    }

    @Test
    void on_a_slow_line_a_list_stands_still_while_it_comes(Chromium chromium) {
        try (var desk = chromium.desk("en");
                var line = SlowLine.to(desk.platform().shop("nile"))) {
            var page = FirstLoad.watched(Staff.owner(desk, "nile").page());
            var lists = List.of("orders", "people", "events", "codes", "reports");
            lists.forEach(
                    list -> page.navigate(line.at("/admin/" + list))); // what all pages share is kept from here on
            line.slow();
            for (var list : lists) {
                page.navigate(line.at("/admin/" + list));
                assertThat(page.locator("h1")).isVisible();
                assertThat(FirstLoad.shift(page)).as(list).isLessThan(0.000_5);
            }
        }
    }

    private static Locator ticks(Page page) {
        return page.locator("#where-events .admin-ticks > div:visible");
    }

    /** Their common name. */
    private static String drafts(RunningPlatform platform) {
        var nile = Program.of(platform, "nile");
        var name = "Reach " + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 1; i <= MANY; i++) {
            nile.post("/events", """
                    {"title": {"en": "%s N%02d"}, "startsAt": "2027-05-01T18:00:00Z", "timeZone": "Europe/Berlin",
                     "venueName": "Hall", "currency": "EUR"}""".formatted(name, i));
        }
        return name;
    }

    @Test
    void whoever_is_limited_works_at_their_event(Chromium chromium) {
        try (var desk = chromium.desk("en")) {
            var event = FreshEvent.onSale(desk.platform(), 5);
            var promoter = Promoter.of(desk.platform(), event);
            var page = desk.page();
            page.navigate(desk.platform().shop("nile") + "admin/login");
            new Staff(desk)
                    .fills("E-mail", promoter.email())
                    .fills("Password", Promoter.PASSWORD)
                    .presses("Sign in");
            page.waitForURL(url -> !url.contains("login"));
            page.navigate(desk.platform().shop("nile") + event.admin().substring(1));
            assertThat(page.getByText("Add a ticket")).isVisible();
            Pictures.both(page, "admin-event-limited");
            page.navigate(desk.platform().shop("nile") + "admin/settings");
            assertThat(page.getByText("Your team is limited to " + event.title()))
                    .isVisible();
            Pictures.both(page, "admin-limited-door");
        }
    }
}
