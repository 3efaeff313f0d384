package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever is limited to one event sees that one, and nothing of another. */
@OnPlatform
class LimitedMemberTest {
    private static final String SOMEBODYS = UUID.randomUUID().toString().substring(0, 8);
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get|src)=\"(/(?:admin|scan)[^\"#?]*)");
    private static final int ENOUGH = 160;

    private final RunningPlatform platform;
    private final Visitor owner;
    private final FreshEvent theirs;
    private final FreshEvent another;

    LimitedMemberTest(RunningPlatform platform) {
        this.platform = platform;
        owner = Visitor.owner(platform, "nile");
        theirs = FreshEvent.onSale(platform, 5);
        another = FreshEvent.onSale(platform, 5);
    }

    private Visitor promoter() {
        var form = owner.get("/admin/team/roles/new");
        var some = Map.of("name", "Promoters " + SOMEBODYS, "where", "some", "permissions", "events.view");
        var none = owner.post(form, "/admin/team/roles/new", some);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("at one event at least");
        var mayAll = List.of("events.view", "events.edit", "orders.view", "people.view", "reports.view", "checkin.view")
                .toArray(String[]::new);
        var all = Map.of("name", "Promoters " + SOMEBODYS, "where", "some", "events", id(theirs));
        var made = owner.post(form, "/admin/team/roles/new", all, "permissions", mayAll);
        assertThat(made.body()).contains("The team is saved").contains("at 1 event only");
        var role = made.find("href=\"/admin/team/roles/([0-9a-f-]{36})\"><bdi>Promoters " + SOMEBODYS);
        var email = "promoter-" + SOMEBODYS + "@nile.test";
        var person = Map.of("name", "Promoter", "email", email, "password", "promoter-demo-2026", "team", role);
        owner.post(owner.get("/admin/team"), "/admin/team", person);
        return Visitor.signedIn(platform, "nile", email, "promoter-demo-2026");
    }

    private static String id(FreshEvent event) {
        return event.admin().substring(event.admin().length() - 36);
    }

    /** Where an owner comes to from the rail and from the other event. */
    private Set<String> everywhere() {
        var found = new LinkedHashSet<String>();
        var next = new ArrayDeque<>(List.of(another.admin(), "/admin", "/admin/checkin/" + id(another)));
        while (!next.isEmpty() && found.size() < ENOUGH) {
            var path = next.poll();
            if (found.add(path)) {
                LINK.matcher(owner.get(path).body()).results().forEach(link -> next.add(link.group(1)));
            }
        }
        return found;
    }

    @Test
    void whoever_is_limited_to_an_event_sees_nothing_of_another() {
        var promoter = promoter();
        var list = promoter.get("/admin");
        assertThat(list.path()).isEqualTo("/admin/events");
        assertThat(list.body()).contains(theirs.title()).doesNotContain("/admin/events/new");
        assertThat(promoter.get(theirs.admin()).body()).contains(theirs.title());
        assertThat(promoter.get(theirs.admin() + "/edit").status()).isEqualTo(200);
        assertThat(promoter.get("/admin/checkin/" + id(theirs)).status()).isEqualTo(200);
        for (var closed : List.of("", "/edit", "/products/new", "/copy", "/stock", "/settings")) {
            assertThat(promoter.get(another.admin() + closed).status())
                    .as(closed)
                    .isEqualTo(403);
        }
        assertThat(promoter.post(list, another.admin() + "/archive", Map.of()).status())
                .isEqualTo(403);

        var paths = everywhere();
        assertThat(paths).hasSizeGreaterThan(40).contains("/admin/orders");
        for (var path : paths) {
            var seen = promoter.get(path);
            assertThat(seen.status()).as(path).isIn(200, 403, 404);
            assertThat(seen.body()).as(path).doesNotContain(another.title()).doesNotContain(another.path());
        }
        assertThat(promoter.get("/admin/jump?q=Small").body())
                .doesNotContain(another.title())
                .doesNotContain(theirs.title());
    }
}
