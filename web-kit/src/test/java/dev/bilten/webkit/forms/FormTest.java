package dev.bilten.webkit.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Settings;
import dev.bilten.kernel.Violation;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.Sources;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static final Currency EURO = Currency.getInstance("EUR");

    private static Form form(String name, String value) {
        return Form.of(Map.of(name, List.of(value)));
    }

    private static String fault(Form form) {
        return form.violations().stream().map(Violation::key).findFirst().orElse("none");
    }

    @Test
    void a_required_text_that_is_blank_is_a_fault() {
        var form = form("name", "   ");
        assertThat(form.text("name").required().value()).isEmpty();
        assertThat(form.violations()).containsExactly(Violation.of("/name", "error.required"));
    }

    @Test
    void a_text_that_is_too_long_is_counted_in_characters_as_people_see_them() {
        assertThat(form("name", "🎫🎫🎫").text("name").max(3).value()).isEqualTo("🎫🎫🎫");
        var form = form("name", "🎫🎫🎫🎫");
        form.text("name").max(3).value();
        assertThat(form.violations()).containsExactly(Violation.of("/name", "error.tooLong", 3, 4));
    }

    @Test
    void control_characters_never_reach_the_database() {
        assertThat(form("name", "a\u0000b\u001b[31m\nc").text("name").value()).isEqualTo("ab[31m c");
        assertThat(form("name", "a\r\nb").area("name").value()).isEqualTo("a\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mona@example.org", "o'hara+tag@mail.example.co.uk", "مرحبا@مثال.إختبار"})
    void an_address_that_could_be_delivered_is_accepted(String address) {
        var form = form("email", address);
        assertThat(form.email("email").required().value()).isEqualTo(address);
        assertThat(form.valid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mona",
                "mona@",
                "@example.org",
                "a b@example.org",
                "a@b",
                "a@example.org,b@example.org",
                "a@example.org\nBcc: b@example.org",
                "<a@example.org>"
            })
    void an_address_that_cannot_be_delivered_is_refused(String address) {
        var form = form("email", address);
        form.email("email").value();
        assertThat(fault(form)).isEqualTo("error.email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//example.org", "http://", "https://a b", "data:text/html,x"})
    void a_web_address_is_http_or_https(String address) {
        var form = form("site", address);
        form.url("site").value();
        assertThat(fault(form)).isEqualTo("error.url");
    }

    @ParameterizedTest
    @CsvSource({
        "0,error.range",
        "-1,error.range",
        "1000000000,error.range",
        "99999999999999999999,error.range",
        "1.5,error.integer",
        "two,error.integer",
        "1e3,error.integer"
    })
    void a_quantity_that_makes_no_sense_is_a_fault(String text, String key) {
        var form = form("quantity", text);
        assertThat(form.integer("quantity", 1, 10).value()).isEmpty();
        assertThat(fault(form)).isEqualTo(key);
    }

    @Test
    void arabic_digits_are_numbers_too() {
        assertThat(form("quantity", "٣").integer("quantity", 1, 10).value()).contains(3);
        assertThat(form("price", "١٢٫٥٠").money("price", EURO).value()).contains(new Money(1250, EURO));
    }

    @ParameterizedTest
    @CsvSource({"12.50,1250", "'12,50',1250", "12,1200", "0.1,10", "0,0"})
    void an_amount_is_read_exactly(String text, long minor) {
        assertThat(form("price", text).money("price", EURO).value()).contains(new Money(minor, EURO));
    }

    @ParameterizedTest
    @CsvSource({
        "12.505,error.decimals",
        "-1,error.money",
        "'1,234.50',error.money",
        "1e9,error.money",
        "€5,error.money",
        "9999999999999,error.money"
    })
    void an_amount_that_could_be_misread_is_refused(String text, String key) {
        var form = form("price", text);
        assertThat(form.money("price", EURO).value()).isEmpty();
        assertThat(fault(form)).isEqualTo(key);
    }

    @Test
    void yen_have_no_decimals() {
        var form = form("price", "12.5");
        form.money("price", Currency.getInstance("JPY")).value();
        assertThat(fault(form)).isEqualTo("error.decimals");
    }

    @Test
    void a_time_is_told_by_the_clocks_of_the_zone() {
        var berlin = ZoneId.of("Europe/Berlin");
        assertThat(form("start", "2026-12-01T19:30").dateTime("start", berlin).value())
                .contains(Instant.parse("2026-12-01T18:30:00Z"));
        var skipped = form("start", "2027-03-28T02:30");
        assertThat(skipped.dateTime("start", berlin).value()).isEmpty();
        assertThat(fault(skipped)).isEqualTo("error.noSuchTime");
        var nonsense = form("start", "tomorrow");
        nonsense.dateTime("start", berlin).required().value();
        assertThat(fault(nonsense)).isEqualTo("error.dateTime");
    }

    @Test
    void only_what_was_offered_can_be_chosen() {
        var form = form("kind", "root");
        assertThat(form.choice("kind", Set.of("seat", "standing")).value()).isEmpty();
        assertThat(fault(form)).isEqualTo("error.choice");
        assertThat(Form.of(Map.of("box", List.of("a", "x", "b"))).choices("box", Set.of("a", "b")))
                .containsOnly("a", "b");
    }

    @Test
    void a_text_in_two_languages_needs_one_of_them() {
        var form = form("title.ar", "ليلة");
        assertThat(form.localizedText("title").required().value().byLanguage()).containsOnly(Map.entry("ar", "ليلة"));
        assertThat(form.valid()).isTrue();
        var empty = Form.of(Map.of());
        empty.localizedText("title").required().value();
        assertThat(empty.violations()).containsExactly(Violation.of("/title.en", "error.required"));
    }

    @Test
    void what_is_wrong_with_a_text_of_several_languages_stands_beside_a_field_that_the_form_shows() {
        var shown = new LinkedHashMap<String, List<String>>();
        shown.put("title.fr", List.of(""));
        shown.put("title.de", List.of(""));
        var form = Form.of(shown);
        form.localizedText("title").required().value();
        assertThat(fault(form)).isEqualTo("error.required");
        assertThat(form.violations()).extracting(Violation::pointer).containsExactly("/title.fr");
        var told = Form.of(shown);
        told.fault("title.en", "error.name-taken");
        assertThat(told.violations()).containsExactly(Violation.of("/title.fr", "error.name-taken"));
    }

    @Test
    void what_was_typed_is_shown_again_beside_what_is_wrong() {
        Settings none = _ -> Optional.empty();
        var sources = new Sources(none);
        var messages = new Messages(new Bundles(sources), sources);
        var form = Form.of(Map.of("name", List.of("Mona"), "email", List.of("mona@")));
        form.email("email").required().value();
        form.text("city").required().value();
        var view = form.view(messages, "pages/greeting", Locale.ENGLISH);
        assertThat(view.values()).containsEntry("name", "Mona").containsEntry("email", "mona@");
        assertThat(view.errors()).containsEntry("city", "Please fill this in.");
        assertThat(view.summary()).extracting(FormView.Fault::field).containsExactly("email", "city");
        assertThat(form.view(messages, "pages/greeting", Locale.of("ar"))
                        .errors()
                        .get("city"))
                .isEqualTo("يرجى ملء هذا الحقل.");
    }

    @Test
    void a_body_is_taken_apart_within_limits() {
        assertThat(FormFields.parse("a=1&a=2&b=%D9%85&c".getBytes(StandardCharsets.UTF_8)))
                .containsEntry("a", List.of("1", "2"))
                .containsEntry("b", List.of("م"))
                .containsEntry("c", List.of(""));
        assertThatThrownBy(() -> FormFields.parse(new byte[FormFields.LARGEST_BODY + 1]))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> FormFields.parse("a=1&".repeat(1_001).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> FormFields.parse("a=%zz".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_time_that_is_left_as_shown_is_the_moment_it_showed_also_in_the_hour_that_comes_twice() {
        var berlin = ZoneId.of("Europe/Berlin");
        var second = Instant.parse("2026-10-25T01:30:12Z");
        var shown =
                FormView.of(Map.of("start", Formats.of(Locale.ENGLISH, berlin).inputDateTime(second)));
        assertThat(shown.values()).containsEntry("start", "2026-10-25T02:30").containsKey("start.shown");
        assertThat(sent(shown, "2026-10-25T02:30").dateTime("start", berlin).value())
                .contains(second);
        assertThat(sent(shown, "2026-10-25T02:31").dateTime("start", berlin).value())
                .as("what somebody typed is what a clock shows first")
                .contains(Instant.parse("2026-10-25T00:31:00Z"));
        assertThat(sent(shown, "2026-10-25T02:30")
                        .dateTime("start", ZoneId.of("Africa/Cairo"))
                        .value())
                .as("another zone is another time")
                .contains(Instant.parse("2026-10-24T23:30:00Z"));
    }

    @Test
    void a_time_that_says_all_of_its_moment_is_sent_alone_and_a_made_up_moment_means_nothing() {
        var berlin = ZoneId.of("Europe/Berlin");
        var first = FormView.of(Map.of(
                "start", Formats.of(Locale.ENGLISH, berlin).inputDateTime(Instant.parse("2026-10-25T00:30:00Z"))));
        assertThat(first.values()).containsExactly(Map.entry("start", "2026-10-25T02:30"));
        var forged = Form.of(Map.of("start", List.of("2026-10-25T02:30"), "start.shown", List.of("now")));
        assertThat(forged.dateTime("start", berlin).value()).contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    private static Form sent(FormView shown, String typed) {
        return Form.of(Map.of(
                "start", List.of(typed), "start.shown", List.of(shown.values().getOrDefault("start.shown", ""))));
    }
}
