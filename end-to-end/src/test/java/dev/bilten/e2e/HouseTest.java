package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        var file = address(history, "href=\"(/admin/audit/file[^\"]*)\"");
        assertThat(owner.get(file).body()).contains("event.published").doesNotContain("order.placed");
        assertThat(door.get(file).status()).isEqualTo(403);
        assertThat(other.get(file).body()).doesNotContain("event.published");
        assertThat(owner.get("/admin/audit?type=order").body())
                .contains("Order")
                .doesNotContain("No change fits");
        assertThat(owner.get("/admin/audit?type=event&by=" + NOBODYS).body()).contains("No change fits");
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
    void the_pages_can_be_looked_at() {
        for (var language : List.of("en", "ar")) {
            try (var visit = chromium.desk(language)) {
                var page = visit.page();
                page.navigate(platform.shop("nile") + "admin");
                page.locator("input[name=email]").fill("owner@nile.test");
                page.locator("input[name=password]").fill("owner-demo-2026");
                page.locator("form button").last().click();
                page.waitForURL(url -> !url.contains("login"));
                for (var one : List.of("audit", "team", "team/roles/new")) {
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
