package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What was done is taken back by the form that the notice about it has. */
@OnPlatform
class UndoTest {
    private static final Pattern FORM =
            Pattern.compile("notice-success.*?<form method=\"post\" action=\"([^\"]+)\">(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private static final Pattern SETTING = Pattern.compile("name=\"(s\\.[a-z.-]+)\"[^>]*?value=\"([^\"]*)\"");

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final RunningPlatform platform;
    private final Visitor owner;

    UndoTest(RunningPlatform platform) {
        this.platform = platform;
        owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
    }

    /** Presses the button of the notice, with the fields of its form alone. */
    private Answer undo(Answer told) {
        var form = FORM.matcher(told.body());
        assertThat(form.find()).as(told.path() + "\n" + told.body()).isTrue();
        var fields = new HashMap<String, String>();
        FIELD.matcher(form.group(2))
                .results()
                .forEach(field -> fields.put(field.group(1), field.group(2).replace("&amp;", "&")));
        return owner.post(told, form.group(1), fields);
    }

    @Test
    void an_event_that_was_taken_off_sale_is_on_sale_again_and_off_again() {
        var event = FreshEvent.onSale(platform, 5);
        var off = owner.post(owner.get(event.admin()), event.admin() + "/archive", Map.of());
        soldSoon(event, false);
        var on = undo(off);
        soldSoon(event, true);
        undo(on);
        soldSoon(event, false);
    }

    @Test
    void an_event_that_was_made_a_draft_again_is_on_sale_again() {
        var event = FreshEvent.onSale(platform, 5);
        var settings = event.admin() + "/settings";
        var draft = owner.post(owner.get(settings), settings + "/withdrawal", Map.of());
        assertThat(draft.body()).contains("It is a draft again.");
        undo(draft);
        soldSoon(event, true);
        assertThat(owner.get(settings + "?done=withdrawn").body())
                .as("an address alone offers nothing for what is on sale")
                .doesNotContain(event.admin() + "/publication");
    }

    /** The page stays without a choice of tickets; it is kept for everybody for half a second. */
    private void soldSoon(FreshEvent event, boolean sold) {
        Until.seen(
                "on sale: " + sold,
                Duration.ofSeconds(5),
                () -> owner.get(event.path()),
                page -> page.body().contains("type=\"number\"") == sold);
    }

    @Test
    void a_tracking_link_that_was_taken_off_is_back_under_its_code() {
        var links = "/admin/reports/links";
        owner.post(owner.get(links), links, Map.of("name", "Poster & more", "code", "undo-me"));
        var gone = owner.post(owner.get(links), links + "/undo-me/removal", Map.of());
        assertThat(gone.body()).contains("Poster &amp; more").doesNotContain("/undo-me/removal");
        var back = undo(gone);
        assertThat(back.body()).contains("/undo-me/removal", "Poster &amp; more");
        assertThat(owner.get(links + "?taken=undo-me&named=x").body())
                .as("an address alone does not offer to make what is there")
                .doesNotContain("notice-success");
        owner.post(owner.get(links), links + "/undo-me/removal", Map.of());
    }

    @Test
    void a_view_of_the_orders_that_was_forgotten_is_kept_again() {
        var views = "/admin/orders/views";
        owner.post(owner.get("/admin/orders?state=PAID"), views, Map.of("name", "Paid & done", "state", "PAID"));
        var gone = owner.post(owner.get("/admin/orders"), views + "/removal", Map.of("name", "Paid & done"));
        assertThat(owner.get("/admin/orders").body()).doesNotContain("Paid &amp; done");
        undo(gone);
        assertThat(owner.get("/admin/orders").body()).contains("Paid &amp; done");
        owner.post(owner.get("/admin/orders"), views + "/removal", Map.of("name", "Paid & done"));
    }

    @Test
    void one_view_too_many_is_refused_and_none_is_lost_for_it() {
        var other = new Visitor(platform, "aurora");
        other.signIn("owner@aurora.test", "owner-demo-2026");
        var views = "/admin/orders/views";
        for (int i = 0; i < 20; i++) {
            other.post(other.get("/admin/orders"), views, Map.of("name", "look " + i, "state", "PAID"));
        }
        var refused = other.post(other.get("/admin/orders"), views, Map.of("name", "one more", "state", "PAID"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(other.get("/admin/orders").body()).contains("look 0<").doesNotContain("one more");
        for (int i = 0; i < 20; i++) {
            other.post(other.get("/admin/orders"), views + "/removal", Map.of("name", "look " + i));
        }
    }

    @Test
    void a_logo_that_was_taken_away_is_shown_again() {
        var brand = "/admin/brand";
        owner.upload(owner.get(brand), brand + "/logo", "image", "logo.png", PNG);
        var shown = owner.get(brand).find("src=\"(/brand/[^\"]+)\"");
        var gone = owner.post(owner.get(brand), brand + "/logo/removal", Map.of());
        assertThat(gone.body()).doesNotContain(shown);
        assertThat(undo(gone).body()).contains(shown);
        owner.post(owner.get(brand), brand + "/logo/removal", Map.of());
    }

    @Test
    void a_plugin_that_was_switched_off_is_on_again_with_its_settings() {
        var bank = "/admin/plugins/bank-transfer";
        var before = owner.get(bank);
        var settings = settings(before);
        assertThat(settings).containsKey("s.iban");
        var typed = new HashMap<>(settings);
        typed.put("on", "false");
        var off = owner.post(before, bank, typed);
        assertThat(owner.get(bank).body()).doesNotContain(">Switch off<");
        assertThat(owner.get("/admin/plugins?done=off&plugin=smtp-mail").body())
                .as("an address alone says nothing of what is not so")
                .doesNotContain("/admin/plugins/bank-transfer/again");
        undo(off);
        assertThat(owner.get(bank).body()).contains(">Switch off<");
        assertThat(settings(owner.get(bank))).isEqualTo(settings);
        assertThat(owner.get("/admin/plugins?done=off&plugin=bank-transfer").body())
                .as("it is on")
                .doesNotContain("notice-success");
    }

    private static Map<String, String> settings(Answer page) {
        var found = new HashMap<String, String>();
        SETTING.matcher(page.body()).results().forEach(one -> found.put(one.group(1), one.group(2)));
        return found;
    }

    @Test
    void options_that_were_taken_away_from_a_question_are_there_again() {
        var questions = FreshEvent.onSale(platform, 2).admin() + "/questions";
        var kind = questions + "/new?kind=CHOICE";
        var asked = new HashMap<>(Map.of(
                "label.en", "Meal?",
                "scope", "ATTENDEE",
                "askedAt", "CHECKOUT",
                "active", "on",
                "option.0.en", "Fish",
                "option.0.places", "3",
                "option.1.en", "Soup"));
        var list = owner.post(owner.get(kind), kind, asked);
        var meal = list.find("href=\"(" + questions + "/[0-9a-f-]{36})\"");
        asked.put("option.0.en", "");
        var gone = owner.post(owner.get(meal), meal, asked);
        assertThat(gone.body()).contains("Taken away: Fish.");
        assertThat(owner.get(meal).body()).doesNotContain("value=\"Fish\"");
        undo(gone);
        assertThat(owner.get(meal).body()).contains("value=\"Fish\"", "value=\"Soup\"");
        assertThat(owner.get(questions + "?edited=" + meal.substring(meal.lastIndexOf('/') + 1))
                        .body())
                .as("nothing is to be put back")
                .doesNotContain("notice-success");
    }
}
