package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** To which events a team is limited is ticked among many; whoever is limited sees the buttons that they may press. */
@InBrowser
class ReachInBrowserTest {
    private static final int MANY = 11;

    @Test
    void among_many_events_those_with_the_words_that_are_typed_are_shown(Chromium chromium) {
        try (var desk = chromium.desk("en")) {
            var name = drafts(desk.platform());
            var staff = Staff.owner(desk, "nile");
            var page = staff.goes("nile", "admin/team/roles/new").page();
            page.getByLabel("Only at the events ticked here").check();
            var first = page.getByLabel(name + " N01");
            first.check();
            Pictures.both(page, "admin-team-reach");
            var search = page.getByLabel("Look for events");
            search.fill(name.toUpperCase(Locale.ROOT) + " n07");
            assertThat(ticks(page)).hasCount(2);
            assertThat(first).isChecked();
            Pictures.take(page, "admin-team-reach-found");
            search.press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/roles/new"));
            search.fill("");
            page.waitForCondition(() -> ticks(page).count() > MANY);
            Pictures.both(staff.goes("nile", "admin/team/roles/new?lang=ar").page(), "admin-team-reach");
        }
    }

    private static Locator ticks(Page page) {
        return page.locator("#where-events > .check:visible");
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
