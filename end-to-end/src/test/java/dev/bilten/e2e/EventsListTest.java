package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The list of all events, looked through by words and states that stand in its address. */
@OnPlatform
class EventsListTest {
    private final RunningPlatform platform;
    private final Visitor owner;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    EventsListTest(RunningPlatform platform) {
        this.platform = platform;
        owner = Visitor.owner(platform, "nile");
    }

    private FreshEvent event() {
        var said = Map.of("title.en", "Soirée d’été " + mark, "title.ar", "أُمسية " + mark, "venueName", "Café Óbidos");
        return FreshEvent.onSale(platform, said, "Seat", 5, "0");
    }

    private String list(String words, String state) {
        return owner.get("/admin/events?q=" + encoded(words) + (state.isEmpty() ? "" : "&state=" + state))
                .body();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void an_event_is_found_by_title_and_place_without_accents_here_and_in_the_shop() {
        var event = event();
        for (var words : new String[] {"SOIREE " + mark, "obidos d'ete " + mark, "امسيه " + mark}) {
            assertThat(list(words, "")).as(words).contains(event.admin(), "1 event<");
        }
        assertThat(list("soiree matinee " + mark, "")).contains("No event fits").doesNotContain(event.admin());
        var shop = new Visitor(platform, "nile").get("/?search=" + encoded("soiree ete " + mark));
        assertThat(shop.body()).contains(event.path());
        assertThat(owner.get("/admin/jump?q=" + encoded("soiree " + mark)).body())
                .contains(event.admin());
    }

    @Test
    void it_is_listed_by_its_state_with_what_was_sold_and_what_that_brought_in() {
        var event = event();
        Buyer.of(platform).buys(event.path());
        assertThat(list(mark, "on-sale"))
                .contains(event.admin(), "On sale")
                .containsPattern("1 of 5<")
                .contains("€0.00");
        for (var other : new String[] {"draft", "past", "archived", "test"}) {
            assertThat(list(mark, other)).as(other).doesNotContain(event.admin());
        }
        owner.post(owner.get(event.admin()), event.admin() + "/archive", Map.of());
        assertThat(list(mark, "archived")).contains(event.admin(), ">Off sale<");
        assertThat(list(mark, "on-sale")).doesNotContain(event.admin());
    }

    @Test
    void who_may_not_see_what_is_earned_sees_what_is_sold() {
        var event = event();
        Buyer.of(platform).buys(event.path());
        assertThat(list(mark, "")).contains(">Income<", "€0.00");
        var theirs = Promoter.of(platform, event, "events.view").visitor();
        assertThat(theirs.get("/admin/events?q=" + mark).body())
                .contains(event.admin())
                .containsPattern("1 of 5<")
                .doesNotContain(">Income<", "€0.00");
    }

    @Test
    void whoever_is_limited_to_one_event_finds_only_that() {
        var theirs = event();
        var another = event();
        var promoter = Promoter.of(platform, theirs).visitor();
        assertThat(promoter.get("/admin/events?q=" + mark).body())
                .contains(theirs.admin())
                .doesNotContain(another.admin());
    }
}
