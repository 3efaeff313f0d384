package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workspace of an event: one way around all its pages, its picture, and what is switched off where it stands. */
@OnPlatform
class EventWorkspaceTest {
    private final Visitor owner;
    private final FreshEvent event;

    EventWorkspaceTest(RunningPlatform platform) {
        owner = Visitor.owner(platform, "nile");
        event = FreshEvent.onSale(platform, 5, "10.00");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', Event, At a glance",
        "/edit, Event, Facts",
        "/picture, Event, Picture",
        "/quotas, Event, Limits",
        "/quotas/new, Event, Limits",
        "/stock, Event, Where the places are",
        "/categories, Event, Categories",
        "/products/new, Event, At a glance",
        "/dates, Dates, ''",
        "/dates/new, Dates, ''",
        "/questions, Questions, ''",
        "/questions/new?kind=TEXT, Questions, ''",
        "/settings, How it is sold, Presale and test",
        "/copy, How it is sold, Presale and test",
        "/rules, How it is sold, Rules for buyers",
        "/fees, How it is sold, Fees",
        "/taxes, How it is sold, Tax rules",
        "/discounts, How it is sold, Automatic discounts",
        "/colour, How it is sold, Colour",
        "/sell, Box office, ''",
        "/waiting, Waiting list, ''",
        "/widget, On your site, ''"
    })
    void each_page_has_the_others_around_it_and_says_which_it_is(String page, String part, String within) {
        var body = owner.get(event.admin() + page).body();
        assertThat(body)
                .contains("aria-label=\"Pages of this event\"")
                .containsPattern("aria-current=\"true\">" + part + "</a>")
                .contains(event.admin() + "/settings\"")
                .contains("/admin/orders?event=");
        if (!within.isEmpty()) {
            assertThat(body).containsPattern("aria-current=\"true\">" + within + "</a>");
        }
        if (!page.isEmpty()) {
            assertThat(body).containsPattern("class=\"crumb\" href=\"" + event.admin() + "\"><bdi>" + event.title());
        }
    }

    @Test
    void what_is_unlimited_on_purpose_is_called_no_limit() {
        assertThat(owner.get(event.admin()).body())
                .contains("It is clear how many there are")
                .doesNotContain("Unlimited: ");
        var products = event.admin() + "/products/new";
        owner.post(owner.get(products), products, Map.of("name.en", "Garden", "price", "0", "maxPerOrder", "2"))
                .leadsTo(event.admin());
        assertThat(owner.get(event.admin()).body())
                .contains("It is clear how many there are")
                .containsPattern("check-why\">Unlimited: \\W*Garden")
                .doesNotContain("has a limit");
    }

    @Test
    void a_page_behind_a_page_names_the_one_between() {
        var ticket = owner.get(event.admin()).find("href=\"(" + event.admin() + "/products/[0-9a-f-]{36})\"");
        for (var page : new String[] {"/terms", "/variations"}) {
            assertThat(owner.get(ticket + page).body())
                    .contains("class=\"crumb\" href=\"" + ticket + "\"><bdi>" + FreshEvent.TICKET);
        }
    }

    @Test
    void a_picture_says_what_it_shows_and_is_taken_away_and_put_back() {
        var page = event.admin() + "/picture";
        owner.upload(owner.get(page), event.admin() + "/image", "image", "a.png", LatePictures.picture(60, 40));
        assertThat(owner.get(event.path()).body()).containsPattern("<img[^>]*/image\"[^>]*alt=\"\"");

        owner.post(owner.get(page), page + "/description", Map.of("imageAlt.en", "A red lantern"));
        assertThat(owner.get(event.path()).body())
                .contains("A red lantern")
                .contains("property=\"og:image:alt\" content=\"A red lantern\"")
                .contains("\"caption\":\"A red lantern\"");
        var long300 = owner.post(owner.get(page), page + "/description", Map.of("imageAlt.en", "x".repeat(301)));
        assertThat(long300.status()).isEqualTo(422);

        var gone = owner.post(owner.get(page), page + "/removal", Map.of());
        assertThat(owner.get(event.path()).body()).doesNotContain("/image\"");
        var kept = gone.find("name=\"image\" value=\"([^\"]+)\"");
        assertThat(owner.post(gone, page + "/restoration", Map.of("image", kept.replace('0', '1')))
                        .status())
                .isEqualTo(404);
        owner.post(gone, page + "/restoration", Map.of("image", kept));
        assertThat(owner.get(event.path()).body()).contains("/image\"", "A red lantern");
    }

    @Test
    void a_ticket_that_was_switched_off_is_switched_on_again_where_it_stands() {
        var page = owner.get(event.admin());
        var product = page.find("/products/([0-9a-f-]{36})/row");
        var row = event.admin() + "/products/" + product + "/row";
        var version = page.find("name=\"version\" form=\"row-" + product + "-form\" value=\"([0-9]+)\"");
        var off = owner.post(
                page, row, Map.of("version", version, "language", "en", "name", FreshEvent.TICKET, "price", "10"));
        assertThat(off.body()).contains(FreshEvent.TICKET + " is off sale.", "Undo: " + FreshEvent.TICKET);
        var undo = new HashMap<String, String>();
        for (var field : new String[] {"active", "language", "name", "price", "version"}) {
            undo.put(field, off.find("type=\"hidden\" name=\"" + field + "\" value=\"([^\"]*)\""));
        }
        var on = owner.post(off, row, undo);
        assertThat(on.body()).doesNotContain("is off sale.").containsPattern("name=\"active\"[^>]*checked");
    }
}
