package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pages of keys and teams name the check-in lists to which they are limited. */
@OnPlatform
class NamedDoorsTest {
    private final Visitor owner;
    private final Program nile;
    private final FreshEvent event;
    private final RunningPlatform platform;
    private final String balcony;

    NamedDoorsTest(RunningPlatform platform) {
        this.platform = platform;
        owner = Visitor.owner(platform, "nile");
        nile = Program.of(platform, "nile");
        event = FreshEvent.onSale(platform, 2);
        balcony = nile.post("/events/" + event.id() + "/checkin-lists", "{\"name\":\"Upper balcony\"}")
                .find("\"id\":\"([0-9a-f-]{36})\"");
    }

    private String told(String lists) {
        return "At the door of " + event.title() + " only: " + lists;
    }

    @Test
    void a_key_says_at_which_lists_it_lets_people_in() {
        assertThat(owner.get("/admin/keys").body()).doesNotContain(told("Upper balcony"));
        Program.limitedTo(platform, "nile", event.id(), balcony);
        assertThat(owner.get("/admin/keys").body()).contains(told("Upper balcony"));
        nile.delete("/events/" + event.id() + "/checkin-lists/" + balcony);
        assertThat(owner.get("/admin/keys").body()).as("it is limited still").contains(told("A list that was removed"));
    }

    @Test
    void a_team_says_it_too() {
        var name = "Balcony " + UUID.randomUUID();
        var standard = nile.get("/events/" + event.id() + "/checkin-lists").find("\"id\":\"([0-9a-f-]{36})\"");
        owner.post(
                owner.get("/admin/team/roles/new"),
                "/admin/team/roles/new",
                Map.of("name", name, "where", "some", "events", event.id(), "permissions", "checkin.scan"),
                "lists",
                balcony,
                standard);
        assertThat(owner.get("/admin/team").body()).contains(name, told("Standard, Upper balcony"));
        assertThat(owner.get("/admin/team?lang=ar").body()).contains("القائمة الأساسية", "Upper balcony");
    }
}
