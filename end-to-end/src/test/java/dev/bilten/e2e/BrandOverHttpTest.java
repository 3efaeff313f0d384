package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An organizer's own logo, colour and letters, and the files behind them: on its own host and nowhere else. */
@OnPlatform
class BrandOverHttpTest {
    /** One pixel. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final byte[] SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);
    private static final String LOGO = "/admin/brand/logo";
    private static final String HERO = "/admin/brand/hero";
    private static final String SHOWN = "<img class=\"brand-image\" src=\"(/brand/images/[0-9a-f]+\\.png)\"";

    private final RunningPlatform platform;
    private final Visitor owner;
    private final Visitor other;
    private final Visitor door;
    private final Visitor guest;

    BrandOverHttpTest(RunningPlatform platform) {
        this.platform = platform;
        owner = signedIn(platform, "nile", "owner@nile.test", "owner-demo-2026");
        other = signedIn(platform, "aurora", "owner@aurora.test", "owner-demo-2026");
        door = signedIn(platform, "nile", "door@nile.test", "door-demo-2026");
        guest = new Visitor(platform, "nile");
    }

    private static Visitor signedIn(RunningPlatform platform, String organizer, String email, String password) {
        var visitor = new Visitor(platform, organizer);
        visitor.signIn(email, password);
        return visitor;
    }

    @AfterEach
    void the_brand_is_as_before() {
        owner.post(owner.get("/admin/brand"), LOGO + "/removal", Map.of());
        owner.post(owner.get("/admin/brand"), HERO + "/removal", Map.of());
        owner.post(owner.get("/admin/brand"), "/admin/brand", Map.of("accent", "#0b5a68", "font", ""));
    }

    private Answer upload(String file, byte[] content) {
        return owner.upload(owner.get("/admin/brand"), LOGO, "image", file, content);
    }

    @Test
    void a_logo_is_on_the_organizers_host_alone_and_only_while_the_shop_shows_it() {
        var page = upload("logo.png", PNG);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("data-focus");
        var address = page.find(SHOWN);
        assertThat(guest.get("/").body()).contains(address);
        assertThat(guest.get(address).status()).isEqualTo(200);
        assertThat(guest.header(address, "Content-Type")).startsWith("image/png");
        assertThat(guest.header(address, "Cache-Control")).contains("immutable");
        assertThat(other.get(address).status()).as("another organizer's host").isEqualTo(404);
        assertThat(guest.get(address.replace(".png", ".jpg")).status()).isEqualTo(404);
        assertThat(guest.get("/brand/images/../../etc/passwd").status()).isEqualTo(404);

        var gone = owner.post(page, LOGO + "/removal", Map.of());
        assertThat(gone.body()).doesNotContain(address);
        assertThat(guest.get(address).status()).as("not shown any more").isEqualTo(404);
    }

    @Test
    void in_the_browsers_tab_stands_a_letter_on_the_colour_or_the_logo() {
        var letter = guest.get("/").find("rel=\"icon\" href=\"(/theme/icon/[0-9a-f]{6}/[0-9a-f]+\\.svg)\"");
        assertThat(guest.get(letter).body()).startsWith("<svg").contains("</text>");
        assertThat(guest.header(letter, "Content-Type")).startsWith("image/svg+xml");
        assertThat(guest.header(letter, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(guest.get(letter.replaceFirst("/[0-9a-f]+\\.svg", "/3c.svg"))
                        .status())
                .as("no letter")
                .isEqualTo(404);
        var logo = upload("logo.png", PNG).find(SHOWN);
        shown("/", "rel=\"icon\" href=\"" + logo + "\"");
        assertThat(guest.get("/icon").place()).as("the admin's, by the platform").isEqualTo("/assets/design/favicon.svg");
    }

    @Test
    void an_event_without_a_picture_is_shared_with_the_shops_and_one_with_its_own() {
        var event = FreshEvent.onSale(platform, 2);
        assertThat(guest.get(event.path()).body()).doesNotContain("og:image", "\"image\":");
        var logo = at(upload("logo.png", PNG).find(SHOWN));
        shown(event.path(), "og:image\" content=\"" + logo + "\"");
        shown(event.path(), "\"image\":[\"" + logo + "\"]");
        shown("/", "og:image\" content=\"" + logo + "\"");

        owner.upload(owner.get("/admin/brand"), HERO, "image", "hero.png", LatePictures.picture(1600, 500));
        var hero = Until.seen(
                        "the picture of the shop",
                        () -> guest.get("/"),
                        home -> !home.body().contains("og:image\" content=\"" + logo))
                .find("og:image\" content=\"([^\"]+)\"");
        shown(event.path(), "og:image\" content=\"" + hero + "\"");
        shown(event.path(), "\"image\":[\"" + hero + "\"]");

        var picture = event.admin() + "/picture";
        owner.upload(owner.get(picture), event.admin() + "/image", "image", "a.png", LatePictures.picture(60, 40));
        shown(event.path(), "og:image\" content=\"" + at(event.path()) + "/image");
        assertThat(guest.get(event.path()).body()).doesNotContain("\"image\":[\"" + hero);
    }

    private String at(String path) {
        return platform.shop("nile").replaceAll("/$", "") + path;
    }

    /** A page is kept for everybody for half a second. */
    private void shown(String page, String words) {
        Until.seen(words, Duration.ofSeconds(5), () -> guest.get(page), answer -> answer.body()
                .contains(words));
    }

    @Test
    void a_program_in_a_picture_and_one_too_large_are_refused_beside_the_field() {
        var program = upload("logo.svg", SVG);
        assertThat(program.status()).isEqualTo(422);
        assertThat(program.body()).containsPattern("(?s)id=\"logo-error\".{0,500}SVG is not taken");
        assertThat(upload("logo.png", SVG).status()).as("whatever it is called").isEqualTo(422);
        var large = upload("logo.png", Arrays.copyOf(PNG, 5 * 1024 * 1024 + 1));
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.body()).containsPattern("(?s)id=\"logo-error\".{0,500}larger than 5 MB");
        assertThat(large.body()).contains("aria-invalid=\"true\"");
        assertThat(upload("logo.png", new byte[0]).status()).isEqualTo(422);
        assertThat(owner.get("/admin/brand").body()).as("nothing was kept").doesNotContain("brand-image\" src");
    }

    @Test
    void colour_and_letters_are_the_shops_and_nonsense_is_refused_beside_the_field() {
        var saved = owner.post(
                owner.get("/admin/brand"), "/admin/brand", Map.of("own", "on", "accent", "#b3004b", "font", "serif"));
        assertThat(saved.body()).contains("value=\"#b3004b\"");
        assertThat(guest.get("/").body()).contains("/brand/font/serif.css");
        assertThat(guest.get("/brand/font/serif.css").body()).contains("--font");
        assertThat(guest.get("/brand/font/comic.css").status()).isEqualTo(404);
        var wrong = owner.post(
                owner.get("/admin/brand"),
                "/admin/brand",
                Map.of("own", "on", "accent", "red;}body{display:none", "font", "serif"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#accent\"");
        assertThat(owner.get("/admin/brand").body()).contains("value=\"#b3004b\"");
    }

    @Test
    void an_event_with_a_colour_of_its_own_is_sold_in_it_and_goes_back_to_the_shops() {
        var event = FreshEvent.onSale(platform, 2);
        var colour = event.admin() + "/colour";
        var sheet = "/theme/accent/7a1f4b";
        assertThat(owner.post(owner.get(colour), colour, Map.of("own", "on", "accent", "red"))
                        .body())
                .contains("href=\"#accent\"");
        var saved = owner.post(owner.get(colour), colour, Map.of("own", "on", "accent", "#7a1f4b"));
        assertThat(saved.body()).contains("Saved.", "value=\"take.accent\"");
        shownSoon(event, sheet, true);
        assertThat(guest.get("/").body()).as("the shop itself").doesNotContain(sheet);
        assertThat(door.get(colour).status()).isEqualTo(403);
        assertThat(other.get(colour).status()).as("another organizer's").isEqualTo(404);
        var back = owner.post(saved, colour, Map.of("own", "on", "accent", "#7a1f4b", "turn", "take.accent"));
        assertThat(back.body()).doesNotContain("take.accent");
        shownSoon(event, sheet, false);
    }

    /** A page is kept for everybody for half a second. */
    private void shownSoon(FreshEvent event, String sheet, boolean shown) {
        Until.seen(
                sheet + ": " + shown,
                Duration.ofSeconds(5),
                () -> guest.get(event.path()),
                page -> page.body().contains(sheet) == shown);
    }

    @Test
    void a_sentence_of_a_mail_is_changed_seen_before_it_is_sent_and_asks_for_no_more_than_there_is() {
        var here = "/admin/brand/words/mail.order-paid.text";
        var form = owner.get(here);
        assertThat(form.body()).contains("{0}", "the reader’s name", "/admin/brand/mails/order-paid/en");
        var broken = owner.post(form, here, Map.of("en", "Dear {0}, {7} waits"));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.body()).contains("href=\"#en\"");
        try {
            var saved = owner.post(form, here, Map.of("en", "Ahoy {0}! {1} <b> has code {2}."));
            assertThat(saved.place()).isEqualTo("/admin/brand/words");
            var mail = "/admin/brand/mails/order-paid/en";
            assertThat(owner.get(mail).body()).contains("Ahoy Mona Salem! Night of Lights &lt;b&gt; has code K7M3Q2.");
            assertThat(owner.header(mail, "Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
            assertThat(owner.get("/admin/brand/mails/order-paid/de").body()).doesNotContain("Ahoy");
            assertThat(other.get(mail).body()).as("another organizer's mail").doesNotContain("Ahoy");
            assertThat(door.get(mail).status()).isEqualTo(403);
            assertThat(owner.get("/admin/brand/mails/order-paid/xx").status()).isEqualTo(404);
            assertThat(owner.get("/admin/brand/mails/nothing/en").status()).isEqualTo(404);
        } finally {
            owner.post(owner.get(here), here, Map.of("en", ""));
        }
    }

    @Test
    void only_who_may_edit_themes_may_and_only_in_the_own_shop() {
        assertThat(door.get("/admin/brand").status()).isEqualTo(403);
        assertThat(guest.get("/admin/brand").path()).contains("login");
        assertThat(door.upload(door.get("/admin"), LOGO, "image", "logo.png", PNG)
                        .status())
                .isEqualTo(403);
        assertThat(other.get("/admin/brand").body()).doesNotContain("brand-image\" src");
    }
}
