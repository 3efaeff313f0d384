package dev.bilten.admin.jump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.admin.Wording;
import dev.bilten.kernel.Settings;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.Sources;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpotTest {
    private static Wording words(String language) {
        Settings plain = _ -> Optional.empty();
        var sources = new Sources(plain);
        return new Wording(
                new Messages(new Bundles(sources), sources), "dev/bilten/admin/jump/jump", Locale.of(language));
    }

    private static List<String> meant(List<Spot> spots, String language, String typed) {
        return Spot.meant(spots, typed, words(language)).stream()
                .map(Spot::href)
                .toList();
    }

    @Test
    void who_wants_to_give_money_back_is_not_led_to_the_cancellation() {
        Map.of(
                        "en",
                        "refund",
                        "de",
                        "erstattung",
                        "fr",
                        "remboursement",
                        "es",
                        "reembolso",
                        "tr",
                        "iade",
                        "ar",
                        "استرداد")
                .forEach((language, typed) -> assertThat(meant(Spot.OF_ORDER, language, typed))
                        .as(typed)
                        .containsExactly("/refund"));
        assertThat(meant(Spot.OF_ORDER, "en", "storno")).containsExactly("/cancellation");
    }

    @Test
    void who_wants_to_publish_is_not_led_to_the_way_back() {
        Map.of(
                        "en",
                        "publish",
                        "de",
                        "veröffentlichen",
                        "fr",
                        "publier",
                        "es",
                        "publicar",
                        "tr",
                        "yayınla",
                        "ar",
                        "نشر")
                .forEach((language, typed) -> assertThat(meant(Spot.OF_EVENT, language, typed))
                        .as(typed)
                        .containsExactly("#publish"));
    }

    @Test
    void acts_are_found_by_what_people_call_them() {
        Map.of(
                        "publish", "#publish",
                        "withdraw", "/settings#draft",
                        "archive", "#archive",
                        "delete", "#archive",
                        "test mode", "/settings#test",
                        "widget", "/widget")
                .forEach((typed, href) ->
                        assertThat(meant(Spot.OF_EVENT, "en", typed)).as(typed).contains(href));
        Map.of(
                        "approve", "#approve",
                        "resend", "#resend",
                        "note", "#text",
                        "pdf", "#p-tickets",
                        "invoice", "/invoice",
                        "delete", "/cancellation")
                .forEach((typed, href) ->
                        assertThat(meant(Spot.OF_ORDER, "en", typed)).as(typed).contains(href));
        Map.of("dark", "#scheme", "sign out", "#sign-out", "help", "#keys")
                .forEach((typed, href) -> assertThat(meant(Spot.EVERYWHERE, "en", typed))
                        .as(typed)
                        .contains(href));
    }

    @Test
    void a_widget_is_called_so_in_every_language() {
        List.of("en", "de", "fr", "es", "tr", "ar")
                .forEach(language -> assertThat(meant(Spot.OF_EVENT, language, "widget"))
                        .as(language)
                        .containsExactly("/widget"));
    }

    @Test
    void an_act_stands_before_or_behind_what_it_is_for_or_between() {
        for (var typed : List.of("river stories copy", "copy river stories", "river copy stories")) {
            assertThat(Parted.of(Spot.OF_EVENT, typed, words("en")))
                    .as(typed)
                    .anyMatch(one ->
                            one.spot().href().equals("/copy") && one.rest().equals("river stories"));
        }
        assertThat(Parted.of(Spot.OF_EVENT, "copy", words("en"))).isEmpty();
        assertThat(Parted.of(Spot.OF_PERSON, "erase sara", words("en")))
                .extracting(Parted::rest)
                .containsExactly("sara");
    }
}
