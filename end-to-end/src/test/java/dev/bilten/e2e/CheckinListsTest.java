package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An organizer makes a list for the dinner, and its door lets in who has one. */
@OnPlatform
class CheckinListsTest {
    private final Visitor owner;
    private final Visitor door;
    private final Program nile;
    private final FreshEvent event;
    private final String lists;
    private final String seat;

    CheckinListsTest(RunningPlatform platform) {
        owner = Visitor.owner(platform, "nile");
        door = Visitor.door(platform);
        nile = Program.of(platform, "nile");
        event = FreshEvent.onSale(platform, 9);
        lists = event.admin() + "/checkin-lists";
        seat = nile.get("/events/" + event.id() + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
    }

    @Test
    void a_list_that_is_made_in_the_admin_is_chosen_at_the_door() {
        var dinner = product("Dinner");
        var form = owner.get(lists + "/new");
        var wrong = owner.post(form, lists + "/new", Map.of("readmission", "ONCE"), "items", dinner);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"" + dinner + "\" checked");
        var made = owner.post(
                form, lists + "/new", Map.of("name", "The dinner", "readmission", "AFTER_LEAVING"), "items", dinner);
        assertThat(made.place()).isEqualTo(lists);
        assertThat(made.body()).contains("The dinner").contains("All tickets");
        var id = made.find(lists + "/([0-9a-f-]{36})\"><bdi>The dinner");

        var gate = door.get(event.door() + "?list=" + id);
        assertThat(gate.body()).contains("The dinner").contains("name=\"way\"");
        assertThat(door.get(event.door()).body()).contains("The dinner").doesNotContain("name=\"way\"");
        var ticket = code(Sales.bought(nile, event));
        assertThat(scanned(gate, ticket, "in")).contains("Not for this list");
        assertThat(scanned(door.get(event.door()), ticket, "in")).contains("Let in");

        assertThat(owner.post(
                                owner.get(lists + "/" + id),
                                lists + "/" + id,
                                Map.of("name", "The dinner", "readmission", "AFTER_LEAVING"),
                                "items",
                                dinner,
                                seat)
                        .status())
                .isEqualTo(200);
        assertThat(scanned(gate, ticket, "in")).contains("Let in");
        assertThat(scanned(gate, ticket, "in")).contains("Already in");
        assertThat(scanned(gate, ticket, "out")).contains(">Out<").contains("0 of 1 inside");
        assertThat(scanned(gate, ticket, "in")).contains("Let in").contains("1 of 1 inside");

        assertThat(owner.get(lists + "/" + id).body()).contains("The 5 scans made here stay in the reports");
        owner.post(owner.get(lists + "/" + id), lists + "/" + id + "/removal", Map.of());
        assertThat(owner.get(lists).body()).doesNotContain("The dinner");
        assertThat(door.get(event.door() + "?list=" + id).status()).isEqualTo(404);
        assertThat(owner.get("/admin/reports/door?event=" + event.id()).body()).contains("Not on this list");
    }

    @Test
    void the_standard_list_is_no_list_to_remove() {
        var standard = owner.get(lists).find(lists + "/([0-9a-f-]{36})");
        var page = owner.get(lists + "/" + standard);
        assertThat(page.body()).doesNotContain("name=\"items\"").doesNotContain("/removal");
        assertThat(owner.post(page, lists + "/" + standard + "/removal", Map.of())
                        .status())
                .isEqualTo(404);
        var saved = owner.post(page, lists + "/" + standard, Map.of("readmission", "ALWAYS"));
        assertThat(saved.body()).contains("As often as they like");
    }

    @Test
    void a_program_makes_lists_and_scans_at_them() {
        var at = "/events/" + event.id() + "/checkin-lists";
        var dinner = product("Dinner");
        var made = nile.post(at, "{\"name\":\"Dinner\",\"products\":[\"" + dinner + "\"]}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var id = made.find("\"id\":\"([0-9a-f-]{36})\"");
        assertThat(nile.get(at).body())
                .contains("\"standard\":true")
                .contains(id)
                .contains(dinner);
        var ticket = code(Sales.bought(nile, event));
        var scans = "/events/" + event.id() + "/scans";
        var scan = "{\"code\":\"%s\",\"list\":\"%s\",\"direction\":\"%s\"}";
        assertThat(nile.post(scans, scan.formatted(ticket, id, "IN")).body())
                .contains("NOT_ON_LIST")
                .contains("\"admitted\":false");
        var edited = nile.put(at + "/" + id, "{\"name\":\"Yard\",\"products\":[],\"readmission\":\"AFTER_LEAVING\"}");
        assertThat(edited.body()).contains("Yard").contains("AFTER_LEAVING");
        assertThat(nile.post(scans, scan.formatted(ticket, id, "IN")).body()).contains("ENTERED");
        assertThat(nile.post(scans, scan.formatted(ticket, id, "OUT")).body())
                .contains("LEFT")
                .contains("\"admitted\":true");
        nile.post(scans, scan.formatted(ticket, UUID.randomUUID(), "IN")).isProblem(404, "");
        nile.post(at, "{}").isProblem(422, "/name");
        nile.post(at, "{\"name\":\"X\",\"products\":[\"" + UUID.randomUUID() + "\"]}")
                .isProblem(422, "/products");
        nile.put(at + "/" + UUID.randomUUID(), "{\"name\":\"X\"}").isProblem(404, "");
        assertThat(nile.delete(at + "/" + id).status()).isEqualTo(204);
        nile.delete(at + "/" + id).isProblem(404, "");
        var standard = nile.get(at).find("\"id\":\"([0-9a-f-]{36})\"");
        nile.delete(at + "/" + standard).isProblem(409, "");
    }

    private String scanned(Answer gate, String code, String way) {
        return door.post(
                        gate,
                        event.door(),
                        Map.of(
                                "code",
                                code,
                                "way",
                                way,
                                "scan",
                                UUID.randomUUID().toString()))
                .body();
    }

    private String product(String name) {
        var made = nile.post(
                "/events/" + event.id() + "/products",
                "{\"name\":{\"en\":\"" + name + "\"},\"price\":{\"minor\":0,\"currency\":\"EUR\"}}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.find("\"id\":\"([0-9a-f-]{36})\"");
    }

    private String code(String order) {
        return nile.get("/orders/" + order + "/tickets").find("\"code\":\"([0-9A-V]+)\"");
    }
}
