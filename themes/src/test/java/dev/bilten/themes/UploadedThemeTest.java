package dev.bilten.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.webkit.themes.Finding;
import dev.bilten.webkit.view.PageContext;
import dev.bilten.webkit.view.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.exceptions.TemplateEngineException;

class UploadedThemeTest {
    private static final int LINE = 6;

    private static List<String> payloads(String technique) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/payloads", technique + ".txt"));
    }

    static List<String> expressions() throws IOException {
        return payloads("expressions");
    }

    static List<String> markup() throws IOException {
        return payloads("markup");
    }

    static List<String> styles() throws IOException {
        return payloads("styles");
    }

    static List<String> drawings() throws IOException {
        return payloads("drawings");
    }

    @Test
    void a_sound_theme_is_taken_without_a_word() {
        assertThat(AgencyTheme.sound().findings()).isEmpty();
    }

    @Test
    void what_it_draws_is_its_own() {
        assertThat(draw(AgencyTheme.sound())).contains("Ahoy Nile", "<a href=\"/e\">");
    }

    @ParameterizedTest
    @MethodSource({"expressions", "markup"})
    void a_payload_in_a_template_is_refused_at_its_line(String payload) {
        var errors = AgencyTheme.sound()
                .with("templates/home.html", AgencyTheme.home(payload))
                .errors();
        assertThat(errors)
                .as(payload)
                .isNotEmpty()
                .first()
                .satisfies(error -> assertThat(error.place()).isEqualTo("templates/home.html:" + LINE));
    }

    @ParameterizedTest
    @MethodSource("markup")
    void and_again_when_it_is_drawn(String payload) {
        var theme = AgencyTheme.sound().with("templates/home.html", AgencyTheme.home(payload));
        assertThatThrownBy(() -> draw(theme)).isInstanceOf(TemplateEngineException.class);
    }

    @ParameterizedTest
    @MethodSource("styles")
    void a_payload_in_a_style_sheet_is_refused_at_its_line(String payload) {
        var errors = AgencyTheme.sound()
                .with("assets/brand.css", "/* brand\n */\n" + payload + "\n")
                .errors();
        assertThat(errors).extracting(Finding::place).contains("assets/brand.css:3");
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void a_payload_in_a_drawing_is_refused(String payload) {
        var errors = AgencyTheme.sound().with("assets/waves.svg", payload).errors();
        assertThat(errors).extracting(Finding::file).contains("assets/waves.svg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "theme.yaml | id: base | manifest-taken",
                "theme.yaml | id: [ | yaml",
                "theme.yaml | id: !!java.net.URL [x] | yaml",
                "messages/ar.properties | home.none=x | words-missing",
                "messages/en.properties | home.none={0, plural | words-broken",
                "assets/x.png | no picture | picture-kind",
                "assets/x.exe | MZ | file-unknown",
                "templates/mail.txt | [(${mail.nothing})] | unknown-variable",
                "assets/brand.css | :root { --text: #999999; --background: #ffffff } | contrast",
                "assets/brand.css | :root { --muted: light-dark(#333333, #444444) } | contrast-dark"
            })
    void what_is_wrong_is_named(String file, String text, String rule) {
        assertThat(AgencyTheme.sound().with(file, text).errors())
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void a_side_that_does_not_turn_round_in_arabic_is_only_a_warning() {
        var theme = AgencyTheme.sound().with("assets/brand.css", ".a { margin-left: 4px; }");
        assertThat(theme.errors()).isEmpty();
        assertThat(theme.findings()).extracting(Finding::rule).containsExactly("style-side");
    }

    @Test
    void what_a_further_language_lacks_is_only_a_warning_since_english_stands_in() {
        var theme = AgencyTheme.sound().with("messages/de.properties", "home.none=Der Hafen schläft\n");
        assertThat(theme.errors()).isEmpty();
        assertThat(theme.findings())
                .extracting(Finding::file, Finding::rule)
                .containsExactly(tuple("messages/de.properties", "words-missing"));
    }

    @ParameterizedTest
    @CsvSource({"aurora", "meadow"})
    void our_own_brands_would_be_taken_if_a_stranger_sent_them(String id) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var all = Files.walk(Path.of(id))) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(Path.of(id).relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        var manifest = new String(files.get("theme.yaml"), java.nio.charset.StandardCharsets.UTF_8);
        var sent = new AgencyTheme(files).with("theme.yaml", manifest.replace("id: " + id, "id: " + id + "-two"));
        assertThat(sent.errors()).isEmpty();
    }

    private static String draw(AgencyTheme theme) {
        var model = Map.of(
                "shop", Map.of("name", "Nile", "home", "/"),
                "theme", Map.of("css", List.of(), "settings", Map.of(), "scheme", "auto"),
                "events", List.of(Map.of("href", "/e", "title", "Night")));
        return AgencyTheme.TEMPLATES.draw(
                View.themed(theme.chain(), "home", model), PageContext.of(Locale.ENGLISH, "/", "token"));
    }
}
