package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a buyer sees of an event: what an order costs, whether it can be given back and when that is by their own clock; and
 * neither a picture that comes late nor a word as long as German makes them moves it away.
 */
@InBrowser
class EventPageInBrowserTest {
    /** Half of what Core Web Vitals call good. */
    private static final double MOST = 0.05;

    private static final String WORD = "Überraschungsveranstaltungsreihenabschlusskonzert";
    private static final String TOO_WIDE =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    /** Letters of a line that is lower than they are stand in the line above. */
    private static final String LINE = "Number.parseFloat(getComputedStyle(document.querySelector('h1')).lineHeight)"
            + " / Number.parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)";

    private static final String RULES = """
            {"version": %s, "country": "EG", "taxes": {"vat": {"homeRate": 0.14, "place": "VENUE"}},
             "buyers": {"cancelPaid": true, "cancelHoursBefore": 24, "cancelFeeRate": 0.1},
             "fees": [{"id": "booking", "name": {"en": "Booking fee"}, "kind": "SERVICE", "fixedMinor": 250, "taxRule": "vat"},
                      {"id": "share", "kind": "SERVICE", "rate": 0.015, "taxRule": "vat"},
                      {"id": "card", "kind": "PAYMENT", "rate": 0.02, "paymentMethods": ["nobodys"], "taxRule": "vat"}]}""";

    private final Visitor owner;

    EventPageInBrowserTest(RunningPlatform platform) {
        owner = Visitor.owner(platform, "nile");
    }

    @AfterEach
    void the_shop_looks_as_before() {
        wears("meadow");
        owner.post(owner.get("/admin/brand"), "/admin/brand/logo/removal", Map.of());
        owner.post(owner.get("/admin/brand"), "/admin/brand/hero/removal", Map.of());
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "base, 390",
        "base, 1280",
        "aurora, 390",
        "aurora, 1280",
        "forum, 390",
        "forum, 1280",
        "meadow, 390",
        "meadow, 1280"
    })
    void a_picture_that_comes_late_moves_nothing(String theme, int width, Chromium chromium) {
        wears(theme);
        owner.upload(
                owner.get("/admin/brand"), "/admin/brand/logo", "image", "logo.png", LatePictures.picture(600, 150));
        owner.upload(
                owner.get("/admin/brand"), "/admin/brand/hero", "image", "hero.png", LatePictures.picture(1600, 700));
        try (var visit = width == Chromium.PHONE ? chromium.phone("en") : chromium.desk("en")) {
            var event = FreshEvent.onSale(visit.platform(), 5, "20");
            owner.upload(
                    owner.get(event.admin()),
                    event.admin() + "/image",
                    "image",
                    "event.png",
                    LatePictures.picture(900, 1200));
            var path = event.path().substring(1);
            assertThat(LatePictures.shift(visit, theme, ""))
                    .as("the first page")
                    .isLessThan(MOST);
            assertThat(LatePictures.shift(visit, theme, path))
                    .as("the page of an event")
                    .isLessThan(MOST);
        }
    }

    private void wears(String theme) {
        owner.post(owner.get("/admin/themes/" + theme), "/admin/themes/" + theme, Map.of());
    }

    @Test
    void the_sum_on_the_first_page_is_the_sum_of_the_checkout(Chromium chromium) {
        try (var visit = chromium.phone("en")) {
            var event = withFees(visit);
            var guest = new Guest(visit).opens("nile", event.title());
            var page = visit.page();
            page.locator("input[name^='q-']").fill("2");
            // 40.00, and 2.50, and 1.5 % of 40.00
            assertThat(page.locator("[data-sum]")).hasText("€43.10");
            assertThat(page.locator(".buybar-sum")).containsText("with fees");
            Pictures.take(page, "shop-event-fees");
            guest.takes(2, FreshEvent.TICKET);
            assertThat(page.locator(".bill")).containsText("€43.10");
        }
    }

    @Test
    void each_fee_is_said_without_javascript_and_none_of_a_way_to_pay_that_is_not_offered(Chromium chromium) {
        try (var visit = chromium.plainPhone("en")) {
            var page = visit.page();
            page.navigate(address(visit, withFees(visit)));
            assertThat(page.locator(".order-fees li"))
                    .hasText(new String[] {"Booking fee: €2.50 per order", "Service fee: 1.5 % of the price"});
            Pictures.take(page, "shop-event-fees-plain");
        }
    }

    @Test
    void the_page_says_until_when_tickets_can_be_given_back_and_what_is_kept(Chromium chromium) {
        try (var visit = chromium.desk("en")) {
            var page = visit.page();
            page.navigate(address(visit, withFees(visit)));
            assertThat(page.locator(".event-facts")).containsText("Tickets can be given back until ");
            assertThat(page.locator(".event-facts")).containsText("10 % of the price is kept");
        }
    }

    @Test
    void whose_clock_says_something_else_reads_it_beside_the_time_of_the_place(Chromium chromium) {
        try (var visit = chromium.deskIn("America/New_York", "en")) {
            var page = visit.page();
            page.navigate(address(visit, FreshEvent.onSale(visit.platform(), 1)));
            var yours = page.locator("[data-yours]");
            assertThat(yours).isVisible();
            assertThat(yours).containsText("Your time:");
        }
        try (var visit = chromium.deskIn("Africa/Cairo", "en")) {
            var page = visit.page();
            page.navigate(address(visit, FreshEvent.onSale(visit.platform(), 1)));
            assertThat(page.locator("[data-yours]")).hasCount(1);
            assertThat(page.locator("[data-yours]")).isHidden();
        }
    }

    @Test
    void the_place_is_a_link_to_a_map_that_only_the_reader_opens(Chromium chromium) {
        try (var visit = chromium.desk("en")) {
            var page = new Guest(visit).opens("nile", "River of Stories").page();
            var map = page.locator(".event-facts a[href^='https://www.openstreetmap.org/search?query=']");
            assertThat(map).hasText("Map");
        }
    }

    private static FreshEvent withFees(Chromium.Visit visit) {
        var made = FreshEvent.onSale(visit.platform(), 5, "20");
        var nile = Program.of(visit.platform(), "nile");
        var here = "/events/" + nile.event(made) + "/rules";
        var saved = nile.put(here, RULES.formatted(nile.get(here).find("\"version\":([0-9]+)")));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        return made;
    }

    private static String address(Chromium.Visit visit, FreshEvent event) {
        return visit.platform().shop("nile") + event.path().substring(1);
    }

    @Test
    void a_question_is_shown_and_sent_only_while_the_answer_is_given_that_it_hangs_on(Chromium chromium) {
        try (var visit = chromium.phone("en")) {
            var event = FreshEvent.onSale(visit.platform(), 5);
            var nile = Program.of(visit.platform(), "nile");
            var here = "/events/" + nile.event(event) + "/questions";
            var need = id(nile.post(here, """
                    {"scope": "ORDER", "kind": "YES_NO", "label": {"en": "A meal?"}, "required": true}"""));
            var meal = id(nile.post(here, """
                    {"scope": "ATTENDEE", "kind": "TEXT", "label": {"en": "Which one?"}, "required": true,
                     "condition": {"question": "%s", "answers": ["yes"]}}""".formatted(need)));
            var page = visit.page();
            new Guest(visit)
                    .opens("nile", event.title())
                    .takes(1, FreshEvent.TICKET)
                    .is("Mona Salem", "mona@example.org");
            var asked = page.locator("[id='a-1-" + meal + "']");
            assertThat(asked).isHidden();
            assertThat(asked).isDisabled();
            page.locator("[id='a-0-" + need + "']").selectOption("yes");
            assertThat(asked).isVisible();
            assertThat(asked).hasAttribute("required", "");
            asked.fill("Soup");
            Pictures.take(page, "shop-checkout-condition");
            page.locator("[id='a-0-" + need + "']").selectOption("no");
            assertThat(asked).isHidden();
            new Guest(visit).presses("Get the tickets");
            assertThat(page.locator(".ticket")).hasCount(1);
            assertThat(page.locator("body")).not().containsText("Soup");
        }
    }

    @Test
    void another_person_who_comes_has_fields_of_their_own(Chromium chromium) {
        try (var visit = chromium.phone("en")) {
            var event = AskedEvent.onSale(visit.platform(), 5);
            var page = visit.page();
            new Guest(visit).opens("nile", event.made().title()).takes(2, FreshEvent.TICKET);
            page.locator("#email").fill("mona@example.org");
            page.locator("#name").fill("Mona Salem");
            assertThat(page.locator("#name-1")).isHidden();
            assertThat(page.locator("#name-2")).hasAttribute("required", "required");
            page.locator("#name-2").fill("Adam Salem");
            page.getByLabel("Somebody else").check();
            assertThat(page.locator("#name-1")).isVisible();
            assertThat(page.locator("#name-1")).hasAttribute("required", "");
            page.locator("#name-1").fill("Sara Haddad");
            Pictures.take(page, "shop-checkout-who");
            page.getByLabel("I do").check();
            assertThat(page.locator("#name-1")).isHidden();
            new Guest(visit).presses("Get the tickets");
            assertThat(page.locator(".ticket")).hasCount(2);
            assertThat(page.locator("body")).containsText("Adam Salem");
            assertThat(page.locator("body")).not().containsText("Sara Haddad");
        }
    }

    private static String id(Program.Answer made) {
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.find("\"id\":\"([0-9a-f-]{36})\"");
    }

    @Test
    void no_theme_scrolls_sideways_or_writes_its_title_over_the_date(RunningPlatform platform, Chromium chromium) {
        var event = FreshEvent.onSale(
                platform, Map.of("title.en", WORD + " " + UUID.randomUUID(), "venueName", WORD), WORD, 5, "12");
        try (var phone = chromium.phone("en")) {
            var staff = Staff.owner(phone, "nile");
            for (var theme : List.of("base", "meadow", "forum", "aurora")) {
                for (var path : List.of(event.path(), "/")) {
                    staff.goes("nile", "admin/themes/" + theme + "/preview" + path);
                    assertThat(number(phone.page(), TOO_WIDE)).as(theme + path).isZero();
                }
                staff.goes("nile", "admin/themes/" + theme + "/preview" + event.path());
                assertThat(number(phone.page(), LINE)).as(theme).isGreaterThanOrEqualTo(1);
            }
        }
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }
}
