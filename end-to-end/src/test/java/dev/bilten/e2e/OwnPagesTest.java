package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an organizer tells in its own words has an address in the shop, once it is published. */
@OnPlatform
class OwnPagesTest {
    private static final String HERE = "/admin/settings/pages";
    private static final String WAY = "/pages/the-way";

    private final RunningPlatform platform;
    private final Visitor owner;
    private final Visitor buyer;

    OwnPagesTest(RunningPlatform platform) {
        this.platform = platform;
        this.owner = new Visitor(platform, "nile");
        this.buyer = new Visitor(platform, "nile");
    }

    @BeforeEach
    void sign_in() {
        owner.signIn("owner@nile.test", "owner-demo-2026");
    }

    @AfterEach
    void take_back() {
        owner.post(owner.get(HERE + "?add=1"), HERE + "/the-way/removal", Map.of());
    }

    @Test
    void a_draft_is_seen_by_the_team_and_a_published_page_by_everybody() {
        assertThat(owner.post(owner.get(HERE + "?add=1"), HERE, page(Map.of("footer", "on")))
                        .body())
                .contains("Saved.");
        assertThat(buyer.get(WAY).status()).isEqualTo(404);
        assertThat(buyer.get("/").body()).doesNotContain(WAY);
        assertThat(buyer.get("/sitemap.xml").body()).doesNotContain(WAY);
        var preview = owner.get(HERE + "/the-way/preview");
        assertThat(preview.body()).contains("<strong>tram</strong>", "Only your team");
        assertThat(buyer.get(HERE + "/the-way/preview").body()).doesNotContain("tram");

        var edited = owner.get(HERE + "?edit=the-way");
        var published = page(Map.of("footer", "on", "published", "on", "version", "1"));
        owner.post(edited, HERE + "?edit=the-way", published);
        assertThat(buyer.get(WAY).body())
                .contains("<strong>tram</strong>", "&lt;script&gt;", "lang=\"en\"")
                .doesNotContain("<script>alert", "javascript:");
        assertThat(buyer.get("/").body()).contains("href=\"" + WAY + "\"");
        assertThat(buyer.get("/sitemap.xml").body()).contains(WAY + "</loc>");
        assertThat(new Visitor(platform, "aurora").get(WAY).status()).isEqualTo(404);
    }

    @Test
    void whoever_may_not_change_settings_may_neither_write_nor_see_a_draft() {
        owner.post(owner.get(HERE + "?add=1"), HERE, page(Map.of()));
        var door = new Visitor(platform, "nile");
        door.signIn("door@nile.test", "door-demo-2026");
        var scan = door.get("/scan");
        assertThat(door.get(HERE).status()).isEqualTo(403);
        assertThat(door.get(HERE + "/the-way/preview").status()).isEqualTo(403);
        assertThat(door.post(scan, HERE, page(Map.of())).status()).isEqualTo(403);
        assertThat(door.post(scan, HERE + "/the-way/removal", Map.of()).status())
                .isEqualTo(403);
        var other = new Visitor(platform, "aurora");
        other.signIn("owner@aurora.test", "owner-demo-2026");
        assertThat(other.get(HERE + "?edit=the-way").status()).isEqualTo(404);
        assertThat(other.get(HERE + "/the-way/preview").status()).isEqualTo(404);
        assertThat(other.post(other.get(HERE + "?add=1"), HERE + "/the-way/removal", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_wrong_stands_beside_its_field() {
        var wrong = new HashMap<>(page(Map.of()));
        wrong.put("slug", "The way");
        var refused = owner.post(owner.get(HERE + "?add=1"), HERE, wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"slug-error\"", "By **tram**");
        owner.post(owner.get(HERE + "?add=1"), HERE, page(Map.of()));
        assertThat(owner.post(owner.get(HERE + "?add=1"), HERE, page(Map.of())).status())
                .isEqualTo(422);
        var stale = owner.post(owner.get(HERE + "?edit=the-way"), HERE + "?edit=the-way", page(Map.of("version", "7")));
        assertThat(stale.status()).isEqualTo(409);
    }

    private static Map<String, String> page(Map<String, String> more) {
        var all = new HashMap<>(Map.of(
                "slug",
                "the-way",
                "title.en",
                "The way",
                "body.en",
                "# From the station\n\nBy **tram** <script>alert(1)</script> [x](javascript:alert(1))"));
        all.putAll(more);
        return all;
    }
}
