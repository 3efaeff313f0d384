package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From anywhere to anything by a few letters. */
@OnPlatform
class JumpTest {
    private final RunningPlatform platform;

    JumpTest(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void everybody_finds_only_what_they_may_open() {
        var owner = Visitor.owner(platform, "nile");
        var code = Sales.paid(platform, FreshEvent.onSale(platform, 1, "10"), "sara@example.org");
        assertThat(owner.get("/admin/jump?q=" + code).body()).contains("/admin/orders/" + code);
        assertThat(owner.get("/admin/jump?q=new+event").body()).contains("href=\"/admin/events/new\"");
        assertThat(owner.get("/admin/jump?q=%3Cnobody%3E").body())
                .contains("Nothing is called so.")
                .doesNotContain("<nobody>");
        var door = Visitor.door(platform);
        assertThat(door.get("/admin/jump?q=" + code).body()).doesNotContain("/admin/orders/" + code);
        var stranger = Visitor.owner(platform, "aurora");
        assertThat(stranger.get("/admin/jump?q=" + code).body()).doesNotContain("/admin/orders/" + code);
    }

    @Test
    void every_page_and_its_parts_are_found_by_the_names_they_have() {
        var owner = Visitor.owner(platform, "nile");
        var wanted = Map.of(
                "your+brand", "/admin/brand",
                "terms+and", "/admin/settings/legal",
                "signing", "/admin/settings/signing",
                "own+pages", "/admin/settings/pages",
                "upload", "/admin/themes/upload",
                "tracking", "/admin/reports/links",
                "imprint", "/admin/settings#imprint",
                "time+zone", "/admin/settings#zone");
        wanted.forEach((typed, href) ->
                assertThat(owner.get("/admin/jump?q=" + typed).body()).as(typed).contains("href=\"" + href + "\""));
        for (var page : wanted.values()) {
            assertThat(owner.get(page).status()).as(page).isEqualTo(200);
        }
        var door = Visitor.door(platform);
        assertThat(door.get("/admin/jump?q=signing").body()).doesNotContain("/admin/settings/signing");
    }

    @Test
    void what_people_call_a_page_besides_finds_it_in_their_language() {
        var event = FreshEvent.onSale(platform, 1);
        var owner = Visitor.owner(platform, "nile");
        var wanted = Map.of(
                "refund", "/admin/orders",
                "create+event", "/admin/events/new",
                "log+out", "/admin/me",
                "export", "/admin/reports",
                "vat", "/admin/settings",
                "taxes", event.admin() + "/taxes");
        wanted.forEach((typed, href) ->
                assertThat(owner.get("/admin/jump?q=" + typed).body()).as(typed).contains("href=\"" + href + "\""));
        assertThat(owner.get("/admin/jump?lang=de&q=ruckzahlung").body()).contains("href=\"/admin/orders\"");
        assertThat(Visitor.door(platform).get("/admin/jump?q=refund").body()).doesNotContain("href=\"/admin/orders\"");
    }

    @Test
    void the_pages_of_an_event_and_the_acts_on_an_order_are_found() {
        var event = FreshEvent.onSale(platform, 1);
        var owner = Visitor.owner(platform, "nile");
        var typed = URLEncoder.encode(event.title() + " waiting", StandardCharsets.UTF_8);
        assertThat(owner.get("/admin/jump?q=" + typed).body()).contains(event.admin() + "/waiting");
        var code = Sales.paid(platform, event, "sara@example.org");
        assertThat(owner.get("/admin/jump?q=" + code + "+cancel").body())
                .contains("/admin/orders/" + code + "/cancellation")
                .doesNotContain("?do=paid");
    }

    @Test
    void an_act_is_found_before_or_behind_what_it_is_for() {
        var event = FreshEvent.onSale(platform, 1);
        var owner = Visitor.owner(platform, "nile");
        var code = owner.get("/admin/orders?state=PAID").find("class=\"row-link mono\"[^>]*>([2-9A-HJ-NP-Z]{6})<");
        for (var typed : List.of(code + " refund", "refund " + code.toLowerCase(Locale.ROOT))) {
            assertThat(found(owner, typed))
                    .as(typed)
                    .contains("/admin/orders/" + code + "/refund")
                    .doesNotContain("/cancellation");
        }
        var acts = Map.of("resend", "#resend", "note", "#text", "pdf", "#p-tickets", "invoice", "/invoice");
        acts.forEach((typed, href) -> assertThat(found(owner, typed + " " + code))
                .as(typed)
                .contains("href=\"/admin/orders/" + code + href + "\""));
        assertThat(found(owner, "approve " + code)).doesNotContain("#approve");
        for (var typed : List.of("archive " + event.title(), event.title() + " archive")) {
            assertThat(found(owner, typed)).as(typed).contains(event.admin() + "#archive");
        }
        assertThat(found(owner, "publish " + event.title())).doesNotContain(event.admin() + "#publish");
        assertThat(owner.get("/admin/orders/" + code).body())
                .contains("id=\"resend\"")
                .contains("id=\"p-tickets\"");
        assertThat(owner.get(event.admin()).body()).contains("id=\"archive\"");
        assertThat(owner.get(event.admin() + "/settings").body())
                .contains("id=\"draft\"")
                .contains("id=\"test\"")
                .contains("id=\"purge\"");
    }

    private static String found(Visitor visitor, String typed) {
        return visitor.get("/admin/jump?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .body();
    }
}
