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
    void a_logo_that_was_taken_away_is_shown_again() {
        var brand = "/admin/brand";
        owner.upload(owner.get(brand), brand + "/logo", "image", "logo.png", PNG);
        var shown = owner.get(brand).find("src=\"(/brand/[^\"]+)\"");
        var gone = owner.post(owner.get(brand), brand + "/logo/removal", Map.of());
        assertThat(gone.body()).doesNotContain(shown);
        assertThat(undo(gone).body()).contains(shown);
        owner.post(owner.get(brand), brand + "/logo/removal", Map.of());
    }
}
