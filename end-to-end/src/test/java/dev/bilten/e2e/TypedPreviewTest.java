package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shop beside the form of a new event, over HTTP. */
@OnPlatform
class TypedPreviewTest {
    private static final String FORM = "/admin/events/new";
    private static final String PREVIEW = FORM + "/preview";

    private static Visitor owner(RunningPlatform platform) {
        var owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        return owner;
    }

    private static Map<String, String> typed(String... fields) {
        var typed = new HashMap<>(Map.of("title.en", "Half a Name", "zone", "Africa/Cairo", "currency", "EUR"));
        for (int at = 0; at < fields.length; at += 2) {
            typed.put(fields[at], fields[at + 1]);
        }
        return typed;
    }

    @Test
    void what_is_typed_so_far_is_shown_and_nothing_is_kept(RunningPlatform platform) {
        var owner = owner(platform);
        var shop =
                owner.post(owner.get(FORM), PREVIEW, typed("price", "12.50", "size", "3", "venueName", "<b>Quay</b>"));
        assertThat(shop.status()).isEqualTo(200);
        assertThat(shop.body()).contains("Half a Name", "€12.50", "3 left", "&lt;b&gt;Quay&lt;/b&gt;");
        assertThat(owner.get("/admin/events").body()).doesNotContain("Half a Name");
    }

    @Test
    void what_cannot_be_read_yet_is_left_out(RunningPlatform platform) {
        var owner = owner(platform);
        var wrong =
                typed("price", "12,", "size", "many", "startsAt", "soon", "endsAt", "2020-01-01T10:00", "zone", "Moon");
        var shop = owner.post(owner.get(FORM), PREVIEW, wrong);
        assertThat(shop.status()).isEqualTo(200);
        assertThat(shop.body()).contains("Half a Name").doesNotContain("2020");
    }

    @Test
    void a_number_of_tickets_without_a_price_is_asked_for_one_beside_the_field(RunningPlatform platform) {
        var owner = owner(platform);
        var again = owner.post(owner.get(FORM), FORM, typed("size", "80"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"price-error\"", "value=\"Half a Name\"", "value=\"80\"");
    }

    @Test
    void the_draft_of_an_organizer_is_shown_to_its_own_team_alone(RunningPlatform platform) {
        var owner = owner(platform);
        var draft = owner.post(owner.get(FORM), FORM, typed("price", "7"));
        draft.leadsTo("/admin/events/[0-9a-f-]{36}");
        assertThat(owner.get(draft.place() + "/preview").body()).contains("Half a Name", "€7.00");
        var other = new Visitor(platform, "aurora");
        other.signIn("owner@aurora.test", "owner-demo-2026");
        assertThat(other.get(draft.place() + "/preview").status()).isEqualTo(404);
        assertThat(new Visitor(platform, "nile").get(draft.place() + "/preview").path())
                .contains("/admin/login");
    }
}
