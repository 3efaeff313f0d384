package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is invited into a team comes in by a mail. */
@OnPlatform
class InvitationTest {
    private static final String NOBODYS = UUID.randomUUID().toString();

    private final RunningPlatform platform;
    private final Visitor owner;
    private final Visitor other;

    InvitationTest(RunningPlatform platform) {
        this.platform = platform;
        owner = Visitor.owner(platform, "nile");
        other = Visitor.owner(platform, "aurora");
    }

    @Test
    void who_is_invited_comes_in_by_the_mail_once_and_their_session_is_ended_at_its_place() {
        var role = TeamTest.made(owner, "Counter");
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
}
