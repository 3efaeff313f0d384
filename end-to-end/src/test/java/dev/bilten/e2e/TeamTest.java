package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The team as the organizer's pages have it. */
@OnPlatform
class TeamTest {
    private static final String NOBODYS = UUID.randomUUID().toString();

    private final RunningPlatform platform;
    private final Visitor owner;
    private final Visitor other;
    private final Visitor door;

    TeamTest(RunningPlatform platform) {
        this.platform = platform;
        owner = Visitor.owner(platform, "nile");
        other = Visitor.owner(platform, "aurora");
        door = Visitor.door(platform);
    }

    @Test
    void a_team_is_made_somebody_is_put_into_it_and_signed_out_everywhere() {
        var form = owner.get("/admin/team/roles/new");
        var empty = owner.post(form, "/admin/team/roles/new", Map.of("name", "Helpers"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("href=\"#permissions\"").contains("at least one right");
        var made = owner.post(
                form, "/admin/team/roles/new", Map.of("name", "Helpers", "where", "all"), "permissions", "team.edit");
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
        var helper = Visitor.signedIn(platform, "nile", email, "helper-demo-2026");
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
    void a_team_is_deleted_when_it_was_said_what_becomes_of_its_people_and_the_last_owners_stay() {
        var role = "/admin/team/roles/" + made(owner, "Passers-by");
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
        assertThat(Visitor.signedIn(platform, "nile", email, "passer-demo-2026")
                        .get("/admin/team")
                        .status())
                .isEqualTo(403);

        var owners =
                owner.get("/admin/team").find("href=\"(/admin/team/roles/[0-9a-f-]{36})\"><bdi>Owners") + "/deletion";
        var kept = owner.get(owners);
        assertThat(kept.body()).contains("would be locked out").doesNotContain(">Delete the team</button>");
        assertThat(owner.post(kept, owners, Map.of()).status()).isEqualTo(422);
    }

    /** The id of a new team that may look at events. */
    static String made(Visitor owner, String name) {
        var made = owner.post(
                owner.get("/admin/team/roles/new"),
                "/admin/team/roles/new",
                Map.of("name", name, "where", "all"),
                "permissions",
                "events.view");
        return made.find("href=\"/admin/team/roles/([0-9a-f-]{36})\"><bdi>" + name);
    }

    @Test
    void a_team_is_limited_to_an_old_event_that_is_looked_for_without_a_script() {
        var nile = Program.of(platform, "nile");
        var name = "Vault " + NOBODYS.substring(0, 8);
        for (int i = 0; i < 22; i++) {
            nile.post("/events", """
                    {"title": {"en": "%s N%02d"}, "startsAt": "2027-05-01T18:00:00Z", "timeZone": "Europe/Berlin",
                     "venueName": "Hall", "currency": "EUR"}""".formatted(name, i));
        }
        var here = "/admin/team/roles/new";
        var form = owner.get(here);
        assertThat(form.body())
                .contains("These are the newest 20.", name + " N21")
                .doesNotContain(name + " N01");
        var looked = owner.post(
                form,
                here,
                Map.of("name", "Vaulters", "where", "some", "eventWords", "n01 " + name, "look", "on"),
                "permissions",
                "orders.view");
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.body())
                .contains("value=\"Vaulters\"", name + " N01")
                .containsPattern("value=\"orders.view\" checked")
                .containsPattern("value=\"some\" checked")
                .doesNotContain(name + " N21", "field-error");
        var old = looked.find("name=\"events\"[^>]* value=\"([0-9a-f-]{36})\"");
        var beside = owner.post(
                looked, here, Map.of("eventWords", "nothing is called so", "look", "on"), "events", old, NOBODYS);
        assertThat(beside.body())
                .contains("No event has these words.")
                .containsPattern("value=\"" + old + "\" checked")
                .doesNotContain(NOBODYS);
        var missing =
                owner.post(looked, here, Map.of("name", "Vaulters", "where", "some"), "permissions", "orders.view");
        assertThat(missing.status()).isEqualTo(422);

        var team = owner.post(
                looked, here, Map.of("name", "Vaulters", "where", "some", "permissions", "orders.view"), "events", old);
        var role = team.find("href=\"(/admin/team/roles/[0-9a-f-]{36})\"><bdi>Vaulters");
        assertThat(owner.get(role).body()).containsPattern("value=\"" + old + "\" checked");
    }
}
