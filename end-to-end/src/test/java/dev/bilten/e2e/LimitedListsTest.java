package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Door staff and programs that are limited to one list of an event see and fill that one. */
@OnPlatform
class LimitedListsTest {
    private static final String PASSWORD = "balcony-demo-2026";

    private final RunningPlatform platform;
    private final Visitor owner;
    private final Program nile;
    private final FreshEvent event;
    private final String standard;
    private final String balcony;

    LimitedListsTest(RunningPlatform platform) {
        this.platform = platform;
        owner = Visitor.owner(platform, "nile");
        nile = Program.of(platform, "nile");
        event = FreshEvent.onSale(platform, 9);
        var lists = "/events/" + event.id() + "/checkin-lists";
        balcony = nile.post(lists, "{\"name\":\"Balcony\"}").find("\"id\":\"([0-9a-f-]{36})\"");
        standard = nile.get(lists).find("\"id\":\"([0-9a-f-]{36})\"");
    }

    @Test
    void at_the_door_they_scan_at_their_list_alone_and_are_told_so_elsewhere() {
        var door = staff();
        var gate = door.get(event.door());
        assertThat(gate.body()).contains(balcony).doesNotContain(standard);
        assertThat(door.get(event.door() + "?list=" + standard).status()).isEqualTo(404);
        var ticket = code();
        var elsewhere = door.post(gate, event.door(), Map.of("code", ticket, "list", standard));
        assertThat(elsewhere.body()).contains("Not your list", "Balcony").doesNotContain("data-tone=\"entered\"");
        assertThat(door.post(gate, event.door(), Map.of("code", ticket)).body()).contains("data-tone=\"entered\"");
        assertThat(owner.get(event.door() + "?list=" + standard).body()).contains("0 of 1 inside");
    }

    @Test
    void the_live_view_shows_their_list_alone() {
        var door = staff();
        var watch = "/admin/checkin/" + event.id();
        assertThat(door.get(watch).body()).contains(balcony).doesNotContain(standard);
        assertThat(owner.get(watch).body()).contains(balcony, standard);
        for (var part : new String[] {"", "/board"}) {
            assertThat(door.get(watch + part + "?list=" + standard).status()).isEqualTo(404);
            assertThat(door.get(watch + part + "?list=" + balcony).status()).isEqualTo(200);
        }
        assertThat(door.get("/admin/checkin").status()).isEqualTo(200);
    }

    @Test
    void a_key_reads_and_fills_its_list_alone() {
        var limited = Program.limitedTo(platform, "nile", event.id(), balcony);
        assertThat(limited.get("/events/" + event.id() + "/checkin-lists").body())
                .contains(balcony)
                .doesNotContain(standard);
        var scans = "/events/" + event.id() + "/scans";
        var scan = "{\"code\":\"" + code() + "\"%s}";
        limited.post(scans, scan.formatted("")).isProblem(403, "");
        limited.post(scans, scan.formatted(",\"list\":\"" + standard + "\"")).isProblem(403, "");
        assertThat(limited.post(scans, scan.formatted(",\"list\":\"" + balcony + "\""))
                        .body())
                .contains("ENTERED");
    }

    @Test
    void the_team_keeps_its_lists_and_a_list_that_is_gone_sets_nobody_free() {
        var role = team();
        assertThat(owner.get(role).body()).contains("value=\"" + balcony + "\" checked");
        assertThat(nile.delete("/events/" + event.id() + "/checkin-lists/" + balcony)
                        .status())
                .isEqualTo(204);
        assertThat(owner.get(role).body()).contains("A list that was removed");
        var door = member(role);
        assertThat(door.get(event.door()).status()).isEqualTo(404);
        assertThat(door.get("/admin/checkin/" + event.id()).body()).doesNotContain(standard);
    }

    private Visitor staff() {
        return member(team());
    }

    /** Where the team stands that works at the balcony. */
    private String team() {
        var name = "Balcony " + UUID.randomUUID().toString().substring(0, 8);
        var made = owner.post(
                owner.get("/admin/team/roles/new"),
                "/admin/team/roles/new",
                Map.of("name", name, "where", "some", "events", event.id(), "lists", balcony),
                "permissions",
                "checkin.scan",
                "checkin.view");
        return made.find("href=\"(/admin/team/roles/[0-9a-f-]{36})\"><bdi>" + name);
    }

    private Visitor member(String role) {
        var email = UUID.randomUUID() + "@nile.test";
        var person = Map.of(
                "name",
                "Door",
                "email",
                email,
                "password",
                PASSWORD,
                "team",
                role.substring(role.lastIndexOf('/') + 1));
        owner.post(owner.get("/admin/team"), "/admin/team", person);
        return Visitor.signedIn(platform, "nile", email, PASSWORD);
    }

    private String code() {
        return nile.get("/orders/" + Sales.bought(nile, event) + "/tickets").find("\"code\":\"([0-9A-V]+)\"");
    }
}
