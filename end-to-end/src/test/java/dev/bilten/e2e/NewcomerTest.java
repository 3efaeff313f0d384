package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * From the first log-in of an organizer that has nothing yet to a ticket that is sold, by the words on the screen alone; in a
 * stranger's theme, on every page and in the mail, and in what happens when that theme fails.
 */
@InBrowser
class NewcomerTest {
    private static final DateTimeFormatter IN_A_FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final int MOST_ACTS = 25;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final RunningPlatform platform;
    private final Chromium chromium;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String organizer = "pier-" + mark;

    NewcomerTest(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Test
    void the_first_event_is_on_sale_after_few_clicks_and_sells_in_an_uploaded_theme_that_may_fail() {
        try (var operator = chromium.desk("en");
                var desk = chromium.desk("en");
                var buyer = chromium.phone("en")) {
            FirstEvent.opens(operator, organizer);
            var newcomer = Newcomer.at(desk, platform.shop(organizer) + "admin");
            FirstEvent.putsOnSale(newcomer, organizer);
            System.out.printf(
                    "A newcomer's first event is on sale after %d clicks and fields; the machine took %d s.%n",
                    newcomer.acts(), newcomer.since().toSeconds());
            assertThat(newcomer.acts()).isLessThanOrEqualTo(MOST_ACTS);
            assertThat(newcomer.since()).isLessThan(LONGEST);
            newcomer.staff().goes(organizer, "admin/settings/pages");
            Pictures.both(desk.page(), "own-pages-none");

            var owner = Visitor.signedIn(platform, organizer, FirstEvent.owner(organizer), FirstEvent.PASSWORD);
            var theme = new HarbourTheme(owner, mark);
            theme.wears();
            buys(buyer.page(), new Guest(buyer), desk);
            theme.opensNoFormOfTheHouse();
            fails(theme, desk.page(), event(owner));
            theme.removes();
        }
    }

    /** Event, checkout, payment, order, ticket as PDF, and the mail: each is the theme's. */
    private void buys(Page page, Guest guest, Chromium.Visit staff) {
        guest.opens(organizer, FirstEvent.TITLE);
        isItsOwn(page);
        guest.takes(1, "Ticket");
        isItsOwn(page);
        guest.is("Sara Haddad", mark + "@example.org").pays("Bank transfer");
        assertThat(page.getByText("One more step: transfer the amount")).isVisible();
        isItsOwn(page);
        var newcomer = Newcomer.at(staff, platform.shop(organizer) + "admin");
        newcomer.follows("Orders");
        staff.page().locator("table a.row-link").first().click();
        newcomer.follows("Open the order").follows("Mark €25.00 as paid").presses("The money is there");
        assertThat(staff.page().getByText("Marked as paid.")).isVisible();
        page.reload();
        assertThat(guest.ticketCodes()).hasSize(1);
        isItsOwn(page);
        // the browser knows the organizer's host, its driver does not
        var pdf = page.evaluate(
                "async (at) => { const r = await fetch(at); return r.status + (await r.text()).slice(0, 4) }",
                tickets(page));
        assertThat(pdf).isEqualTo("200%PDF");
        assertThat(new Letters(platform).find("(Mail of " + mark + ")")).isNotEmpty();
    }

    private static String tickets(Page page) {
        return page.url().replaceAll("[?#].*", "") + "/tickets.pdf";
    }

    private void isItsOwn(Page page) {
        assertThat(page.locator("header")).containsText("Ahoy " + mark);
    }

    /** One whose title no theme may make an address of. */
    private static String event(Visitor owner) {
        var begins = LocalDateTime.now().plusDays(30);
        var made = owner.post(
                owner.get("/admin/events/new"),
                "/admin/events/new",
                Map.of(
                        "title.en", "Numbers data: a night",
                        "startsAt", begins.format(IN_A_FORM),
                        "endsAt", begins.plusHours(2).format(IN_A_FORM),
                        "zone", "Africa/Cairo",
                        "venueName", "Old Quay",
                        "currency", "EUR"));
        var products = made.place() + "/products/new";
        owner.post(
                        owner.get(products),
                        products,
                        Map.of("name.en", "Seat", "price", "0", "size", "5", "maxPerOrder", "2"))
                .leadsTo(made.place());
        return owner.post(made, made.place() + "/publication", Map.of())
                .find("href=\"[^\"]*(/events/[^\"/]+)\"[^>]*target=\"_blank\"");
    }

    private void fails(HarbourTheme theme, Page admin, String event) {
        theme.upload(Map.of("templates/event.html", """
                <!DOCTYPE html>
                <html th:replace="~{theme:layout :: page(pageTitle=${event.title}, pageKind='event', pageBody=~{::content})}">
                <body><th:block th:fragment="content"><h1>Stormy</h1><a th:href="${event.title}">x</a></th:block></body>
                </html>
                """)).leadsTo(HarbourTheme.VERSIONS + "/2/report");
        theme.staysInside(
                theme.owner().get(HarbourTheme.VERSIONS).find("href=\"(/preview/harbour\\.2\\.[^\"]+)\""), event);

        theme.asksBefore(2);
        theme.publish(2);
        assertThat(theme.owner().get(event).body())
                .contains("Numbers data: a night")
                .doesNotContain("Stormy");
        admin.navigate(platform.shop(organizer) + "admin/themes");
        assertThat(admin.locator("main")).containsText("Your theme harbour failed on the page “event”");
        assertThat(admin.locator("main")).containsText("templates/event.html");
        Pictures.both(admin, "admin-theme-fails");
        admin.navigate(platform.shop(organizer) + "admin");
        assertThat(admin.locator(".needs")).containsText("(harbour) cannot draw a page");
        for (var page : List.of("", "/1/report", "/1/removal", "/2/gallery")) {
            admin.navigate(platform.shop(organizer) + "admin/themes/harbour/versions" + page);
            Pictures.both(admin, "admin-theme-version" + page.replaceAll("/[0-9]/", "-"));
        }
    }
}
