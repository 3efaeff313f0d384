package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of an event is as the organizer's settings have it, what is the event's own, and the way back. */
@OnPlatform
class OriginsOverHttpTest {
    private static final String SETTINGS = "/admin/settings";

    private final RunningPlatform platform;
    private final Visitor owner;
    private final String name;

    OriginsOverHttpTest(RunningPlatform platform) {
        this.platform = platform;
        owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        name = owner.get(SETTINGS).find("id=\"displayName\"[^>]*value=\"([^\"]+)\"");
    }

    @BeforeEach
    void the_settings_say_where() {
        settings(Map.of("zone", "Europe/Berlin", "country", "DE"));
    }

    @AfterEach
    void the_settings_are_as_before() {
        settings(Map.of("turn", "release.ZONE"));
        settings(Map.of("turn", "release.COUNTRY"));
        settings(Map.of("turn", "release.CONTACT"));
    }

    private void settings(Map<String, String> said) {
        var page = owner.get(SETTINGS);
        var fields = new HashMap<>(Map.of(
                "displayName",
                name,
                "contactEmail",
                "hello@nile.test",
                "imprint",
                "",
                "defaultLocale",
                "en",
                "zone",
                chosen(page, "zone"),
                "country",
                chosen(page, "country")));
        fields.putAll(said);
        assertThat(owner.post(page, SETTINGS, fields, "languages", "en", "ar").place())
                .isEqualTo(SETTINGS);
    }

    private static String chosen(Answer page, String field) {
        var list = page.find("(?s)<select[^>]*name=\"" + field + "\"[^>]*>(.*?)</select>");
        var found = Pattern.compile("value=\"([^\"]*)\"[^>]*selected").matcher(list);
        return found.find() ? found.group(1) : "";
    }

    @Test
    void an_events_own_time_zone_is_told_from_the_organizers_and_given_back_with_a_press() {
        assertThat(chosen(owner.get("/admin/events/new"), "zone")).isEqualTo("Europe/Berlin");
        var event = FreshEvent.onSale(platform, 1);
        var here = event.admin() + "/edit";
        var own = owner.get(here);
        assertThat(own.body()).contains("This event’s own. Your settings have: Europe/Berlin");

        var fields = new HashMap<>(Map.of(
                "title.en",
                event.title(),
                "startsAt",
                "2031-05-01T20:00",
                "zone",
                "Africa/Cairo",
                "venueName",
                "Small Hall",
                "currency",
                "EUR"));
        fields.put("turn", "take.zone");
        owner.post(own, here, fields).leadsTo(event.admin());
        var again = owner.get(here);
        assertThat(chosen(again, "zone")).isEqualTo("Europe/Berlin");
        assertThat(again.body())
                .contains("As your settings have it.", "value=\"2031-05-01T20:00\"")
                .doesNotContain("take.zone");
    }

    @Test
    void an_events_own_country_is_told_from_the_organizers_and_given_back_with_a_press() {
        var here = FreshEvent.onSale(platform, 1).admin() + "/rules";
        var first = owner.get(here);
        assertThat(first.body()).contains("As your settings have it.");
        var own = owner.post(first, here, EventRules.typed(Map.of()));
        assertThat(own.body()).contains("This event’s own. Your settings have: Germany");
        var back = owner.post(own, here, EventRules.typed(Map.of("turn", "take.country")));
        assertThat(back.body()).contains("As your settings have it.");
        assertThat(chosen(back, "country")).isEqualTo("DE");
    }

    @Test
    void rules_of_one_event_are_made_usual_for_the_next_and_another_takes_them_with_a_press() {
        var before = FreshEvent.onSale(platform, 1).admin() + "/rules";
        var first = owner.get(before);
        assertThat(first.body()).contains("As your usual rules.");
        try {
            var kept = owner.post(
                    first, before, own(Map.of("holdMinutes", "21", "cancelPaid", "on", "turn", "keep.rules")));
            assertThat(kept.body()).contains("Saved.", "As your usual rules.");

            var next = owner.get(FreshEvent.onSale(platform, 1).admin() + "/rules");
            assertThat(next.body()).contains("As your usual rules.", "value=\"21\"");
            var own = owner.post(next, next.place(), own(Map.of("holdMinutes", "33", "cancelPaid", "on")));
            assertThat(own.body()).contains("This event’s own: Minutes a cart is kept<");
            var back = owner.post(
                    own, own.place(), own(Map.of("holdMinutes", "33", "cancelPaid", "on", "turn", "take.rules")));
            assertThat(back.body())
                    .contains("As your usual rules.", "value=\"21\"")
                    .doesNotContain("take.rules");
        } finally {
            owner.post(owner.get(before), before, own(Map.of("turn", "keep.rules")));
        }
    }

    /** As everything comes, but for these. */
    private static Map<String, String> own(Map<String, String> typed) {
        var fields = new HashMap<>(EventRules.typed(Map.of("cancelUnpaid", "on", "editDetails", "on")));
        fields.put("handOver", "on");
        fields.putAll(typed);
        return fields;
    }
}
