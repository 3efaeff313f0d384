package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an organizer sells by is nobody else's, and nobody's who only scans. */
@OnPlatform
class SellingOfOthersTest {
    private static final String NOBODYS = UUID.randomUUID().toString();
    private final Visitor owner;
    private final Visitor other;
    private final Visitor door;
    private final String event;
    private final CodesInAdmin codes;

    SellingOfOthersTest(RunningPlatform platform) {
        owner = Visitor.owner(platform, "nile");
        other = Visitor.owner(platform, "aurora");
        door = Visitor.door(platform);
        event = FreshEvent.onSale(platform, 5, "20").id();
        codes = new CodesInAdmin(owner, event);
    }

    @Test
    void nobody_sees_or_changes_the_codes_and_events_of_another_organizer() {
        var code = codes.made("OURS");
        var here = codes.page(code);
        var theirs = other.get("/admin/codes");
        assertThat(other.get(here).status()).isEqualTo(404);
        assertThat(CodesInAdmin.on(other.get("/admin/codes?q=" + code))).isZero();
        for (var path : new String[] {here, here + "/end", here + "/deletion"}) {
            assertThat(other.post(theirs, path, CodesInAdmin.terms(Map.of())).status())
                    .as(path)
                    .isEqualTo(404);
        }
        for (var page : new String[] {"stock", "waiting", "rules"}) {
            for (var id : new String[] {event, NOBODYS, "no-id"}) {
                assertThat(other.get("/admin/events/" + id + "/" + page).status())
                        .as(page + " of " + id)
                        .isEqualTo(404);
            }
        }
        assertThat(other.get(codes.form()).status()).isEqualTo(404);
        var waiting = "/admin/events/" + event + "/waiting/" + NOBODYS;
        for (var act : new String[] {"/priority", "/offer", "/removal"}) {
            assertThat(owner.post(owner.get("/admin/codes"), waiting + act, Map.of())
                            .status())
                    .as(act)
                    .isEqualTo(404);
        }
    }

    @Test
    void whoever_only_scans_may_do_none_of_it() {
        var code = codes.made("DOOR");
        var here = codes.page(code);
        var token = door.get("/scan");
        var posts = new String[] {
            "/admin/codes/new",
            here,
            here + "/end",
            here + "/deletion",
            "/admin/events/" + event + "/rules",
            "/admin/events/" + event + "/waiting/" + NOBODYS + "/offer",
            "/admin/events/" + event + "/waiting/" + NOBODYS + "/priority",
            "/admin/events/" + event + "/waiting/" + NOBODYS + "/removal",
            "/admin/events/" + event + "/taxes",
            "/admin/events/" + event + "/taxes/removal",
            "/admin/events/" + event + "/fees",
            "/admin/events/" + event + "/fees/removal",
            "/admin/events/" + event + "/discounts",
            "/admin/events/" + event + "/discounts/removal",
            "/admin/events/" + event + "/arrangement",
            "/admin/events/" + event + "/dates/" + NOBODYS,
            "/admin/events/" + event + "/dates/" + NOBODYS + "/removal",
            "/admin/settings/signing/key"
        };
        for (var path : posts) {
            assertThat(door.post(token, path, CodesInAdmin.terms(Map.of())).status())
                    .as(path)
                    .isEqualTo(403);
        }
    }
}
