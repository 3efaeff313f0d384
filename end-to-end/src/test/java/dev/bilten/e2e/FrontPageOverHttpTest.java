package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an organizer arranges around its events, from the form to the shop. */
@OnPlatform
class FrontPageOverHttpTest {
    private static final String HERE = "/admin/settings/front";
    /** One pixel. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final RunningPlatform platform;
    private final Visitor owner;
    private final Visitor buyer;

    FrontPageOverHttpTest(RunningPlatform platform) {
        this.platform = platform;
        this.owner = new Visitor(platform, "nile");
        this.buyer = new Visitor(platform, "nile");
    }

    @BeforeEach
    void sign_in() {
        owner.signIn("owner@nile.test", "owner-demo-2026");
    }

    @AfterEach
    void take_it_all_away() {
        clear(owner);
    }

    static void clear(Visitor owner) {
        for (var page = owner.get(HERE); page.body().contains("?edit="); page = owner.get(HERE)) {
            var id = page.find("[?]edit=([0-9a-f-]{36})");
            owner.post(owner.get(HERE + "?edit=" + id), HERE + "/" + id + "/removal", Map.of());
        }
        owner.post(owner.get(HERE), HERE + "/tagline", Map.of("tagline.en", ""));
    }

    private Answer add(String kind, Map<String, String> typed) {
        return owner.post(owner.get(HERE + "?add=" + kind), HERE + "?add=" + kind, typed);
    }

    @Test
    void blocks_stand_around_the_events_in_the_order_they_are_given() {
        owner.post(owner.get(HERE), HERE + "/tagline", Map.of("tagline.en", "Stories <by> the river"));
        add("text", Map.of("heading.en", "Our house", "text.en", "By **tram**, *always*.\n\n> A <b>gem</b>\n\n---"));
        add("links", Map.of("text.en", "[Getting here](/pages/way)\n[Write](mailto:a@example.org)", "below", "on"));
        var shop = buyer.get("/").body();
        assertThat(shop)
                .contains(
                        "Stories &lt;by&gt; the river",
                        "content=\"Stories &lt;by&gt; the river\"",
                        "<strong>tram</strong>",
                        "<em>always</em>",
                        "<blockquote",
                        "A ",
                        "&lt;b&gt;",
                        "<hr>",
                        "href=\"/pages/way\"",
                        "href=\"mailto:a@example.org\"");
        assertThat(shop.indexOf("Our house")).isLessThan(shop.indexOf("<h2><a href=\"/events/"));
        assertThat(shop.indexOf("Getting here")).isGreaterThan(shop.lastIndexOf("<h2><a href=\"/events/"));
        assertThat(buyer.get("/?when=past").body()).as("only on the front page").doesNotContain("Our house");
        assertThat(new Visitor(platform, "aurora").get("/").body()).doesNotContain("Our house");

        var second = add("text", Map.of("text.en", "Second thing")).find("[?]edit=([0-9a-f-]{36})");
        owner.post(owner.get(HERE), HERE + "/" + second + "/up", Map.of());
        owner.post(owner.get(HERE), HERE + "/" + second + "/up", Map.of());
        var moved = buyer.get("/").body();
        assertThat(moved.indexOf("Second thing")).isBetween(1, moved.indexOf("Our house"));
    }

    @Test
    void chosen_events_are_shown_while_they_are_on_and_a_picture_is_for_everybody_while_it_stands_there() {
        var event = FreshEvent.onSale(platform, 5);
        var form = owner.get(HERE + "?add=events");
        var id = event.admin().replaceAll(".*/", "");
        var saved = owner.post(form, HERE + "?add=events", Map.of("heading.en", "Tonight"), "events", id);
        assertThat(saved.body()).containsPattern("value=\"" + id + "\"[^>]*checked");
        var shop = buyer.get("/").body();
        assertThat(shop.indexOf(event.title())).isLessThan(shop.indexOf("id=\"search\""));

        var added = owner.upload(owner.get(HERE + "?add=picture"), HERE + "/image", "image", "a.png", PNG);
        var picture = added.find("src=\"(/brand/images/[0-9a-f]+[.]png)\"");
        assertThat(buyer.get("/").body())
                .containsPattern("src=\"" + picture + "\" alt=\"\"|alt=\"\"[^>]* src=\"" + picture);
        assertThat(buyer.get(picture).status()).isEqualTo(200);
        assertThat(new Visitor(platform, "aurora").get(picture).status()).isEqualTo(404);
        var block = added.find("[?]edit=([0-9a-f-]{36})");
        owner.post(
                owner.get(HERE + "?edit=" + block),
                HERE + "?edit=" + block,
                Map.of("text.en", "The hall", "version", "1"));
        assertThat(buyer.get("/").body()).contains("alt=\"The hall\"");
        owner.post(owner.get(HERE + "?edit=" + block), HERE + "/" + block + "/removal", Map.of());
        assertThat(buyer.get(picture).status()).as("not shown any more").isEqualTo(404);
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
        var wrong = add("links", Map.of("text.en", "[x](javascript:alert(1))", "heading.en", "Ways"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"text.en-error\"", "javascript:alert(1)", "value=\"Ways\"");
        assertThat(add("text", Map.of()).body()).contains("id=\"text.en-error\"");
        assertThat(add("events", Map.of()).body()).contains("id=\"events-error\"");
        var file =
                owner.upload(owner.get(HERE + "?add=picture"), HERE + "/image", "image", "a.svg", "<svg/>".getBytes());
        assertThat(file.status()).isEqualTo(422);
        assertThat(file.body()).containsPattern("(?s)id=\"image-error\".{0,500}SVG is not taken");
        assertThat(add("nonsense", Map.of("text.en", "x")).status()).isEqualTo(404);

        var block = add("text", Map.of("text.en", "One")).find("[?]edit=([0-9a-f-]{36})");
        var seen = owner.get(HERE + "?edit=" + block);
        var stale = owner.post(seen, HERE + "?edit=" + block, Map.of("text.en", "Mine", "version", "7"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Mine", "Somebody else saved this block");
    }

    @Test
    void nobody_else_arranges_it() {
        var block = add("text", Map.of("text.en", "Ours")).find("[?]edit=([0-9a-f-]{36})");
        var door = new Visitor(platform, "nile");
        door.signIn("door@nile.test", "door-demo-2026");
        assertThat(door.get(HERE).status()).isEqualTo(403);
        assertThat(door.post(door.get("/scan"), HERE + "/" + block + "/removal", Map.of())
                        .status())
                .isEqualTo(403);
        var other = new Visitor(platform, "aurora");
        other.signIn("owner@aurora.test", "owner-demo-2026");
        assertThat(other.get(HERE + "?edit=" + block).status()).isEqualTo(404);
        var typed = new HashMap<>(Map.of("text.en", "Theirs", "version", "1"));
        assertThat(other.post(other.get(HERE), HERE + "?edit=" + block, typed).status())
                .isEqualTo(404);
        assertThat(other.post(other.get(HERE), HERE + "/" + block + "/up", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(buyer.get("/").body()).contains("Ours");
    }
}
