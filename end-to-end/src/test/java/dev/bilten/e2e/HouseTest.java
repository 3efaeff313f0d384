package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The log of changes and the team as the organizer's pages have them. */
@OnPlatform
@InBrowser
class HouseTest {
    private static final String NOBODYS = UUID.randomUUID().toString();

    private final RunningPlatform platform;
    private final Chromium chromium;
    private final Visitor owner;
    private final Visitor other;
    private final Visitor door;

    HouseTest(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        owner = signedIn("nile", "owner@nile.test", "owner-demo-2026");
        other = signedIn("aurora", "owner@aurora.test", "owner-demo-2026");
        door = signedIn("nile", "door@nile.test", "door-demo-2026");
    }

    private Visitor signedIn(String organizer, String email, String password) {
        var visitor = new Visitor(platform, organizer);
        visitor.signIn(email, password);
        return visitor;
    }

    private static String address(Visitor.Answer page, String regex) {
        return page.find(regex).replace("&amp;", "&");
    }

    @Test
    void changes_are_found_by_thing_and_by_person_with_before_and_after_and_come_as_a_file() {
        var event = owner.get(owner.get("/admin/events").find("href=\"(/admin/events/[0-9a-f-]{36})\""));
        var history = owner.get(address(event, "href=\"(/admin/audit\\?type=event[^\"]*)\""));
        assertThat(history.body()).contains("History of").contains("Published");
        var open = address(history, "href=\"(/admin/audit[^\"]*open=[^\"]*)\"");
        var change = owner.get(open);
        assertThat(change.body()).contains("All changes of this");
        assertThat(other.get(open).status()).as("another organizer's").isEqualTo(404);
        assertThat(door.get(open).status()).as("may not see the log").isEqualTo(403);
        assertThat(owner.get("/admin/audit?open=" + NOBODYS).status()).isEqualTo(404);
        assertThat(owner.post(history, "/admin/audit/exports", Map.of()).path())
                .as("back at the same history")
                .contains("type=event&object=");
        var file = made("/admin/audit/exports");
        assertThat(owner.get(file).body()).contains("event.published").doesNotContain("order.placed");
        assertThat(door.get(file).status()).isEqualTo(403);
        assertThat(other.get(file).status()).isEqualTo(404);
        assertThat(owner.get(history.path() + "&until=2001-01-01").body()).contains("No change fits");
        assertThat(owner.get(history.path() + "&from=2001-01-01").body()).contains("Published");
        assertThat(owner.get(history.path() + "&from=soon&until=2026-02-30").body())
                .as("what makes no sense is left out")
                .contains("Published");
        assertThat(owner.get("/admin/audit?type=order").body())
                .contains("Order")
                .doesNotContain("No change fits");
        assertThat(owner.get("/admin/audit?type=event&by=" + NOBODYS).body()).contains("No change fits");
    }

    @Test
    void a_persons_history_is_that_of_their_orders() {
        var people = owner.get("/admin/people");
        var person = owner.get(address(people, "row-link\" href=\"(/admin/people[^\"]*)\""));
        var log = address(
                owner.get(address(person, "href=\"(/admin/people/[0-9a-f-]{36})\"")),
                "href=\"(/admin/audit\\?type=person[^\"]*)\"");
        assertThat(owner.get(log).body()).contains("History of").contains("Placed");
        assertThat(other.get(log).body()).contains("No change fits");
    }

    private String made(String exports) {
        var link = Pattern.compile("href=\"(" + exports + "/[0-9a-f-]{36})\"");
        var end = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(end)) {
            var found = link.matcher(owner.get(exports).body());
            if (found.find()) {
                return found.group(1);
            }
            LockSupport.parkNanos(300_000_000);
        }
        throw new AssertionError("no file at " + exports);
    }

    @Test
    void a_team_is_made_somebody_is_put_into_it_and_signed_out_everywhere() {
        var form = owner.get("/admin/team/roles/new");
        var empty = owner.post(form, "/admin/team/roles/new", Map.of("name", "Helpers"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("href=\"#permissions\"").contains("at least one right");
        var made = owner.post(form, "/admin/team/roles/new", Map.of("name", "Helpers"), "permissions", "team.edit");
        assertThat(made.body())
                .contains("The team is saved")
                .contains("Helpers")
                .contains("Change the team");
        var role = made.find("href=\"(/admin/team/roles/[0-9a-f-]{36})\"><bdi>Helpers");
        var email = "helper-" + NOBODYS.substring(0, 8) + "@nile.test";
        var person = Map.of(
                "name",
                "Helper",
                "email",
                email,
                "password",
                "helper-demo-2026",
                "team",
                role.substring(role.length() - 36));
        var added = owner.post(made, "/admin/team", person);
        var helper = signedIn("nile", email, "helper-demo-2026");
        assertThat(helper.get("/admin/team").status()).isEqualTo(200);

        var member = added.find("href=\"(/admin/team/members/[0-9a-f-]{36})\"><bdi>Helper");
        for (var path : List.of(role, member)) {
            assertThat(other.get(path).status()).isEqualTo(404);
            assertThat(door.get(path).status()).isEqualTo(403);
            assertThat(owner.get(path.replaceAll("[0-9a-f-]{36}", NOBODYS)).status())
                    .isEqualTo(404);
        }
        var page = owner.get(member);
        var owners = page.find("value=\"([0-9a-f-]{36})\"");
        var theirs = helper.get(member);
        var beyond = helper.post(theirs, member + "/teams", Map.of(), "teams", owners);
        assertThat(beyond.status()).isEqualTo(422);
        assertThat(beyond.body()).contains("may do more than you");
        assertThat(owner.post(page, member + "/teams", Map.of()).status()).isEqualTo(422);
        assertThat(other.post(other.get("/admin/team"), member + "/sessions-end", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(owner.post(page, member + "/sessions-end", Map.of()).body()).contains("Signed out everywhere");
        assertThat(helper.get("/admin/team").path()).contains("login");
    }

    @Test
    void who_is_invited_comes_in_by_the_mail_once_and_their_session_is_ended_at_its_place() throws Exception {
        var role = team("Counter");
        var email = "counter-" + NOBODYS.substring(0, 8) + "@nile.test";
        var form = owner.get("/admin/team/invitations");
        var taken = owner.post(form, "/admin/team/invitations", Map.of("email", "door@nile.test", "team", role));
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.body()).contains("has this e-mail already");
        var list = owner.post(form, "/admin/team/invitations", Map.of("email", email, "team", role));
        assertThat(list.body()).contains("The invitation is on its way").contains(email);
        var link = new Letters(platform).find("(/admin/invitation/[0-9a-f]{64})");

        var guest = new Visitor(platform, "nile");
        var welcome = guest.get(link);
        assertThat(welcome.body()).contains(email);
        var weak = guest.post(welcome, link, Map.of("name", "Nadia", "password", "short"));
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.body()).contains("href=\"#password\"").contains("Nadia");
        var in = guest.post(weak, link, Map.of("name", "Nadia", "password", "counter-demo-2026"));
        assertThat(in.path()).doesNotContain("login").doesNotContain("invitation");
        for (var dead : List.of(link, link.replaceAll("[0-9a-f]{64}", "0".repeat(64)))) {
            var answer = new Visitor(platform, "nile").get(dead);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).contains("This link is not good").doesNotContain(email);
        }
        assertThat(new Visitor(platform, "aurora").get(link).status()).isEqualTo(404);

        var me = guest.get("/admin/me");
        assertThat(me.body()).contains("Nadia").contains("This device");
        var member = owner.get("/admin/team").find("href=\"(/admin/team/members/[0-9a-f-]{36})\"><bdi>Nadia");
        var session = owner.get(member).find("name=\"session\" value=\"([0-9a-f]{64})\"");
        assertThat(other.post(other.get("/admin/me"), "/admin/me/session-end", Map.of("session", session))
                        .status())
                .isEqualTo(200);
        assertThat(guest.get("/admin/me").body()).as("not ended by a stranger").contains("Nadia");
        assertThat(owner.post(owner.get(member), member + "/session-end", Map.of("session", session))
                        .body())
                .contains("Signed out there");
        assertThat(guest.get("/admin/me").path()).contains("login");
    }

    @Test
    void a_team_is_deleted_when_it_was_said_what_becomes_of_its_people_and_the_last_owners_stay() {
        var role = "/admin/team/roles/" + team("Passers-by");
        var email = "passer-" + NOBODYS.substring(0, 8) + "@nile.test";
        var person =
                Map.of("name", "Passer", "email", email, "password", "passer-demo-2026", "team", role.substring(18));
        owner.post(owner.get("/admin/team"), "/admin/team", person);
        var said = owner.get(owner.get(role).find("href=\"(" + role + "/deletion)\""));
        assertThat(said.body()).contains("1 person leaves it").contains("<bdi>Passer</bdi>");
        assertThat(door.get(role + "/deletion").status()).isEqualTo(403);
        assertThat(other.get(role + "/deletion").status()).isEqualTo(404);
        assertThat(owner.post(said, role + "/deletion", Map.of()).body()).contains("The team is deleted");
        assertThat(owner.get(role).status()).isEqualTo(404);
        assertThat(signedIn("nile", email, "passer-demo-2026")
                        .get("/admin/team")
                        .status())
                .isEqualTo(403);

        var owners =
                owner.get("/admin/team").find("href=\"(/admin/team/roles/[0-9a-f-]{36})\"><bdi>Owners") + "/deletion";
        var kept = owner.get(owners);
        assertThat(kept.body()).contains("would be locked out").doesNotContain(">Delete the team</button>");
        assertThat(owner.post(kept, owners, Map.of()).status()).isEqualTo(422);
    }

    private String team(String name) {
        var made = owner.post(
                owner.get("/admin/team/roles/new"),
                "/admin/team/roles/new",
                Map.of("name", name),
                "permissions",
                "events.view");
        return made.find("href=\"/admin/team/roles/([0-9a-f-]{36})\"><bdi>" + name);
    }

    @Test
    void the_pages_can_be_looked_at() {
        for (var language : List.of("en", "ar")) {
            try (var visit = chromium.desk(language)) {
                var page = visit.page();
                page.navigate(platform.shop("nile") + "admin");
                page.locator("input[name=email]").fill("owner@nile.test");
                page.locator("input[name=password]").fill("owner-demo-2026");
                page.locator("form button").last().click();
                page.waitForURL(url -> !url.contains("login"));
                for (var one : List.of("audit", "team", "team/roles/new", "team/invitations", "me")) {
                    page.navigate(platform.shop("nile") + "admin/" + one);
                    Pictures.both(page, "house-" + one.replace('/', '-'));
                }
                page.navigate(platform.shop("nile") + "admin/team");
                page.locator("a[href*='/team/members/']").first().click();
                page.waitForURL("**/members/**");
                Pictures.both(page, "house-member");
                page.navigate(platform.shop("nile") + "admin/audit?type=event");
                page.navigate(page.locator("a.row-link")
                        .first()
                        .evaluate("link => link.href")
                        .toString());
                Pictures.both(page, "house-audit-change");
            }
        }
    }
}
