package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows of a list whose fields are changed where they stand. */
@OnPlatform
class InPlaceTest {
    private static final String ROW = "id=\"row-([0-9a-f-]{36})\"";

    private final RunningPlatform platform;
    private final Visitor owner;

    InPlaceTest(RunningPlatform platform) {
        this.platform = platform;
        owner = Visitor.owner(platform, "nile");
    }

    @Test
    void a_size_below_what_is_given_out_is_refused_beside_it_and_the_one_before_stays() {
        var event = FreshEvent.onSale(platform, 5, "10.00");
        Buyer.of(platform).takes(event.path(), 2);
        var page = owner.get(event.admin());
        var limit = page.find("/quotas/([0-9a-f-]{36})/row");
        var row = event.admin() + "/quotas/" + limit + "/row?in=event";

        var refused = owner.post(page, row, Map.of("name", "Hall", "size", "1"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"row-" + limit + "-size-error\"")
                .contains("2 are sold, held or kept back already")
                .contains("value=\"Hall\"");
        var saved = owner.post(page, row, Map.of("name", "Hall", "size", "4"));
        assertThat(saved.place()).isEqualTo(event.admin());
        assertThat(owner.get(event.admin() + "/quotas").body()).contains("value=\"Hall\"", "value=\"4\"");
    }

    @Test
    void without_a_script_a_row_is_sent_by_its_button_and_an_older_row_changes_nothing() {
        var event = FreshEvent.onSale(platform, 5, "10.00");
        var page = owner.get(event.admin());
        var product = page.find("/products/([0-9a-f-]{36})/row");
        assertThat(page.find(ROW)).isEqualTo(product);
        var row = event.admin() + "/products/" + product + "/row";
        var version = page.find("name=\"version\" form=\"row-" + product + "-form\" value=\"([0-9]+)\"");
        var typed = new HashMap<>(
                Map.of("version", version, "language", "en", "name", "Floor", "price", "11", "active", "on"));
        var saved = owner.post(page, row, typed);
        assertThat(saved.place()).isEqualTo(event.admin());
        assertThat(saved.body()).contains("value=\"Floor\"", "value=\"11.00\"");

        typed.put("name", "Balcony");
        var stale = owner.post(page, row, typed);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Somebody else changed this meanwhile", "value=\"Balcony\"");
        assertThat(owner.get(event.path()).body()).contains("Floor").doesNotContain("Balcony");
        var stranger = Visitor.owner(platform, "aurora");
        assertThat(stranger.post(stranger.get("/admin/events"), row, typed).status())
                .isEqualTo(404);
    }

    @Test
    void a_question_and_a_date_are_changed_in_their_rows() {
        var series = LongSeries.onSale(platform, owner, 2, 360);
        var dates = series.event().admin() + "/dates";
        var list = owner.get(dates);
        var date = list.find("/dates/([0-9a-f-]{36})/row");
        var version = list.find("name=\"version\" form=\"row-" + date + "-form\" value=\"([0-9]+)\"");
        var typed = Map.of("version", version, "language", "en", "title", "Premiere", "size", "3");
        var off = owner.post(list, dates + "/" + date + "/row", typed);
        assertThat(off.place()).isEqualTo(dates);
        assertThat(off.body()).contains("value=\"Premiere\"", "value=\"3\"").contains(">Off<");

        var questions = series.event().admin() + "/questions";
        var fresh = Map.of("label.en", "Meal", "scope", "ORDER", "askedAt", "CHECKOUT", "active", "on");
        var asked = owner.post(owner.get(questions + "/new?kind=TEXT"), questions + "/new?kind=TEXT", fresh);
        var question = asked.find("/questions/([0-9a-f-]{36})/row");
        var row = questions + "/" + question + "/row";
        var now = asked.find("name=\"version\" form=\"row-" + question + "-form\" value=\"([0-9]+)\"");
        var nameless = owner.post(asked, row, Map.of("version", now, "language", "en", "label", ""));
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.body()).contains("row-" + question + "-label-error");
        var must = owner.post(
                asked,
                row,
                Map.of("version", now, "language", "en", "label", "Dish", "required", "on", "active", "on"));
        assertThat(must.body()).contains("value=\"Dish\"").containsPattern("name=\"required\"[^>]*checked");
    }
}
