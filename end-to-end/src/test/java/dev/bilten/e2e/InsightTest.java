package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reports, tracking links and people as the organizer's pages have them, without a browser. */
@OnPlatform
class InsightTest {
    private static final String NOBODYS = UUID.randomUUID().toString();
    private static final String MONEY = "<span class=\"tile-number\">([^<]*)</span>";

    private final RunningPlatform platform;
    private final Visitor owner;
    private final Visitor other;
    private final Visitor door;

    InsightTest(RunningPlatform platform) {
        this.platform = platform;
        owner = signedIn("nile", "owner@nile.test", "owner-demo-2026");
        other = signedIn("aurora", "owner@aurora.test", "owner-demo-2026");
        door = signedIn("nile", "door@nile.test", "door-demo-2026");
    }

    private Visitor signedIn(String organizer, String email, String password) {
        var visitor = new Visitor(platform, organizer);
        visitor.signIn(email, password);
        return visitor;
    }

    @Test
    void sales_are_shown_compared_and_come_as_files() {
        Sales.paid(platform, FreshEvent.onSale(platform, 1, "10"), "sara@example.org");
        var page = owner.get("/admin/reports?against=before");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.find(MONEY)).startsWith("€");
        assertThat(page.body())
                .contains("By ticket")
                .contains("What was booked")
                .contains("Other time");
        for (var type : List.of("csv", "xlsx")) {
            var asked = owner.post(page, "/admin/reports/exports", Map.of("type", type));
            assertThat(asked.place()).isEqualTo("/admin/reports");
            var file = MadeFile.place(owner, "/admin/reports/exports");
            assertThat(owner.get(file).status()).isEqualTo(200);
            assertThat(other.get(file).status()).as("another organizer's").isEqualTo(404);
            assertThat(door.get(file).status()).as("may not see reports").isEqualTo(403);
        }
    }

    @Test
    void a_link_counts_what_is_bought_by_it() {
        var made = owner.post(
                owner.get("/admin/reports/links"),
                "/admin/reports/links",
                Map.of("name", "Radio Cairo", "code", "radio"));
        assertThat(made.body()).contains("Radio Cairo").contains("/?via=radio");
        var again = owner.post(made, "/admin/reports/links", Map.of("name", "Once more", "code", "radio"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("href=\"#code\"").contains("There is a link with this code already");

        var buyer = new Visitor(platform, "nile");
        buyer.get("/?via=radio");
        new Buyer(buyer).takes(FreshEvent.onSale(platform, 1).path(), 1);
        assertThat(owner.get("/admin/reports/funnel").body()).contains("Radio Cairo");

        assertThat(other.post(other.get("/admin/reports/links"), "/admin/reports/links/radio/removal", Map.of())
                        .status())
                .isEqualTo(404);
        var removed = owner.post(made, "/admin/reports/links/radio/removal", Map.of());
        assertThat(removed.body()).doesNotContain("/?via=radio");
    }

    @Test
    void a_person_has_a_page_of_their_own_and_is_erased_once_their_address_is_typed() {
        var email = UUID.randomUUID() + "@example.test";
        var event = FreshEvent.onSale(platform, 1, "10");
        Sales.paid(platform, event, email);
        var list = owner.get("/admin/people?q=" + email);
        var person = "/admin/people/" + list.find("open=([0-9a-f-]{36})");
        assertThat(owner.get(list.find("href=\"(/admin/people\\?[^\"]*open=[^\"]*)\"")
                                .replace("&amp;", "&"))
                        .body())
                .contains("Show everything");
        assertThat(owner.get(person).body()).contains(email).contains("At a glance");
        for (var address : List.of(person, person + "/erasure")) {
            assertThat(other.get(address).status()).isEqualTo(404);
            assertThat(door.get(address).status()).isEqualTo(403);
            assertThat(owner.get(address.replaceAll("[0-9a-f-]{36}", NOBODYS)).status())
                    .isEqualTo(404);
        }
        var look = owner.get(person + "/erasure");
        var wrong = owner.post(look, person + "/erasure", Map.of("email", "somebody@example.test"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is not the e-mail of this person");
        assertThat(owner.post(look, person + "/erasure", Map.of("email", email)).body())
                .contains("The person was erased");
        assertThat(owner.get(person).status()).isEqualTo(404);
        assertThat(owner.get("/admin/people?q=" + email).body()).contains("Nobody fits");
        assertThat(owner.get("/admin/reports?event=" + event.id()).find(MONEY))
                .as("what was sold stays sold")
                .isEqualTo("€10.00");
    }

    @Test
    void people_come_as_a_file_to_whoever_may_have_it() {
        var email = UUID.randomUUID() + "@example.test";
        Sales.paid(platform, FreshEvent.onSale(platform, 1), email);
        var list = owner.get("/admin/people");
        owner.post(list, "/admin/people/exports", Map.of("type", "csv"));
        var file = MadeFile.place(owner, "/admin/people/exports");
        assertThat(owner.get(file).body()).contains("email,name,language", email);
        assertThat(other.get(file).status()).isEqualTo(404);
        assertThat(door.get("/admin/people").status()).isEqualTo(403);
    }

    @Test
    void what_makes_no_sense_is_said_beside_its_field_and_nobody_elses_event_is_there() {
        for (var page :
                List.of("/admin/reports", "/admin/reports/funnel", "/admin/reports/door", "/admin/reports/links")) {
            var wrong = owner.get(page + "?from=soon&until=2026-02-30&event=x&against=%00&currency=EURO");
            assertThat(wrong.status()).as(page).isEqualTo(422);
            assertThat(wrong.body()).as(page).contains("href=\"#event\"").contains("id=\"event-error\"");
            assertThat(owner.get(page + "?event=" + NOBODYS).status()).as(page).isEqualTo(404);
            assertThat(door.get(page).status()).as(page).isEqualTo(403);
        }
        var backwards = owner.get("/admin/reports?from=2026-12-31&until=2026-01-01");
        assertThat(backwards.status()).isEqualTo(422);
        assertThat(backwards.body())
                .contains("The last day lies before the first one.")
                .contains("value=\"2026-12-31\"")
                .contains("value=\"2026-01-01\"")
                .doesNotContain("tile-number");
        assertThat(owner.get("/admin/people?after=zzz").status()).isEqualTo(400);
        assertThat(owner.get("/admin/people?open=zzz&q=%25_").status()).isEqualTo(200);
    }

    @Test
    void two_events_are_laid_over_each_other_and_the_other_is_named() {
        var one = FreshEvent.onSale(platform, 5, "12.00");
        var other = FreshEvent.onSale(platform, 5, "9.00");
        Sales.paid(platform, one, "sara@example.org");
        Sales.paid(platform, other, "sara@example.org");
        var page = Until.seen(
                "what both sold",
                () -> owner.get("/admin/reports?event=" + one.id() + "&against=" + other.id()),
                report -> report.body().contains("€12.00") && report.body().contains("€9.00"));
        assertThat(page.body())
                .contains("as many days before each begins.")
                .contains(other.title() + ": ")
                .contains("Sales, " + other.title())
                .doesNotContain("Other time");
    }
}
