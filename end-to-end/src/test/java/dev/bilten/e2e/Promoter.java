package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

/** Somebody from outside whose team may do much, at one event of nile alone. */
record Promoter(Visitor visitor, String email) {
    static final String PASSWORD = "promoter-demo-2026";
    private static final String[] MAY = {
        "events.view",
        "events.edit",
        "orders.view",
        "orders.edit",
        "people.view",
        "reports.view",
        "checkin.view",
        "checkin.scan",
        "audit.view",
        "plugins.edit",
        "settings.edit"
    };

    static Promoter of(RunningPlatform platform, FreshEvent event) {
        return of(platform, event, MAY);
    }

    static Promoter of(RunningPlatform platform, FreshEvent event, String... may) {
        var owner = Visitor.owner(platform, "nile");
        var name = "Promoters " + UUID.randomUUID().toString().substring(0, 8);
        var form = owner.get("/admin/team/roles/new");
        var none = owner.post(
                form, "/admin/team/roles/new", Map.of("name", name, "where", "some", "permissions", "events.view"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("at one event at least");
        var made = owner.post(
                form,
                "/admin/team/roles/new",
                Map.of("name", name, "where", "some", "events", event.id()),
                "permissions",
                may);
        assertThat(made.body()).contains("The team is saved").contains("at 1 event only");
        var role = made.find("href=\"/admin/team/roles/([0-9a-f-]{36})\"><bdi>" + name);
        var email = UUID.randomUUID() + "@nile.test";
        var person = Map.of("name", "Promoter", "email", email, "password", PASSWORD, "team", role);
        owner.post(owner.get("/admin/team"), "/admin/team", person);
        return new Promoter(Visitor.signedIn(platform, "nile", email, PASSWORD), email);
    }
}
