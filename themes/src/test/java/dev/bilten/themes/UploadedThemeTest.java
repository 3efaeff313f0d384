package dev.bilten.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.webkit.themes.Finding;
import dev.bilten.webkit.themes.ThemeCheck;
import dev.bilten.webkit.themes.ThemeFiles;
import dev.bilten.webkit.view.PageContext;
import dev.bilten.webkit.view.View;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    void a_text_in_another_encoding_than_the_one_we_check_it_in_is_refused_at_its_line() {
        var evil = "@import url(https://evil.test/a.css);";
        var utf16 = AgencyTheme.sound().with("assets/brand.css", ("\uFEFF" + evil).getBytes(StandardCharsets.UTF_16BE));
        assertThat(utf16.errors()).extracting(Finding::rule, Finding::line).containsOnly(tuple("file-encoding", 1));
        assertThat(ThemeCheck.unfit(new ThemeFiles(utf16.files()))).containsExactly("assets/brand.css");
        var latin = "a {}\n/* caf\u00e9 */".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(AgencyTheme.sound().with("assets/brand.css", latin).errors())
                .extracting(Finding::rule, Finding::place)
                .containsOnly(tuple("file-encoding", "assets/brand.css:2"));
        for (var file : List.of("assets/waves.svg", "messages/en.properties", "templates/home.html", "settings.yaml")) {
            var marked = AgencyTheme.sound();
            var text = new String(marked.files().get(file), StandardCharsets.UTF_8);
            assertThat(marked.with(file, "\uFEFF" + text).errors())
                    .as(file)
                    .extracting(Finding::rule)
                    .contains("file-encoding");
        }
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

    /** What only asks for something that is not there finds nothing, and says nothing about anything else. */
    @ParameterizedTest
    @MethodSource("expressions")
    void an_expression_is_refused_when_it_is_drawn_or_finds_nothing(String payload) {
        var with = AgencyTheme.sound().with("templates/home.html", AgencyTheme.home(payload));
        var without = AgencyTheme.sound().with("templates/home.html", AgencyTheme.home("<p></p>"));
        String drawn;
        try {
            drawn = draw(with);
        } catch (TemplateEngineException refused) {
            return;
        }
        var more = drawn.lines().filter(line -> !draw(without).contains(line)).toList();
        assertThat(String.join("", more).replaceAll("<[^>]*>", "").strip())
                .as(payload)
                .matches("(x|no\\.such\\.words)?");
    }

    @Test
    void loops_within_loops_are_refused_at_the_fifth_and_elements_at_the_hundredth() {
        assertThat(forbidden(nested("<div th:each=\"a : ${events}\">", 4, "", "</div>")))
                .isEmpty();
        assertThat(forbidden(nested("<div th:each=\"a : ${events}\">", 5, "", "</div>")))
                .contains("forbidden-deep");
        assertThat(forbidden(nested("<b>", 120, "", "</b>"))).contains("forbidden-deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${%s}", "${a.%s}", "${a['%s']}", "#{%s}", "~{theme:%s :: b}", "'%s'"})
    void a_value_too_long_to_be_read_is_a_finding_and_no_fault_of_ours(String value) {
        var text = "<p th:text=\"" + value.formatted("a.".repeat(10_000) + "a") + "\">x</p>";
        assertThat(forbidden(text)).contains("forbidden-long");
        assertThat(AgencyTheme.sound()
                        .with("templates/mail.txt", "[(${" + "a.".repeat(10_000) + "a})]")
                        .errors())
                .extracting(Finding::rule)
                .contains("forbidden-long");
    }

    /** Each template is harmless, all of them together would draw 4 to the twelfth rows. */
    @Test
    void parts_within_parts_that_multiply_end_while_they_are_drawn() {
        var theme = AgencyTheme.sound()
                .with("templates/home.html", AgencyTheme.home(multiplying("b")))
                .with("templates/parts/b.html", "<th:block th:fragment=\"b\">" + multiplying("c") + "</th:block>")
                .with("templates/parts/c.html", "<th:block th:fragment=\"c\">" + multiplying("d") + "</th:block>")
                .with("templates/parts/d.html", "<th:block th:fragment=\"d\"></th:block>");
        assertThat(theme.errors()).extracting(Finding::rule).contains("draws-not");
        assertThatThrownBy(() -> draw(theme, 4)).hasStackTraceContaining("asks for more than");
    }

    @Test
    void a_page_ends_at_four_megabytes() {
        var theme = AgencyTheme.sound()
                .with(
                        "templates/home.html",
                        AgencyTheme.home(nested("<div th:each=\"a : ${events}\">", 4, "x".repeat(20_000), "</div>")));
        assertThatThrownBy(() -> draw(theme, 4)).hasStackTraceContaining("drew more than 4 MB");
    }

    @Test
    void a_part_that_draws_itself_for_ever_is_a_finding() {
        var theme = AgencyTheme.sound()
                .with("templates/home.html", AgencyTheme.home("<p th:insert=\"~{theme:parts/b :: b}\"></p>"))
                .with("templates/parts/b.html", "<p th:fragment=\"b\"><i th:insert=\"~{theme:parts/b :: b}\"></i></p>");
        assertThat(theme.errors()).extracting(Finding::rule).contains("draws-not");
    }

    private static String nested(String begin, int deep, String within, String end) {
        return begin.repeat(deep) + within + end.repeat(deep);
    }

    private static String multiplying(String part) {
        return "<th:block th:each=\"a : ${events}\">".repeat(4) + "<th:block th:replace=\"~{theme:parts/" + part
                + " :: " + part + "}\"></th:block>" + "</th:block>".repeat(4);
    }

    private static List<String> forbidden(String markup) {
        return AgencyTheme.sound().with("templates/home.html", AgencyTheme.home(markup)).errors().stream()
                .map(Finding::rule)
                .toList();
    }

    /** What templates put together only when they are drawn. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta th:name=\"${shop.said}\" content=\"unsafe-url\">",
                "<link rel=\"icon\" th:href=\"${shop.elsewhere}\">",
                "<link rel=\"icon\" th:href=\"${shop.almost}\">",
                "<link rel=\"icon\" th:href=\"${shop.disguised}\">",
                "<img alt=\"\" th:srcset=\"${shop.both}\">"
            })
    void what_leads_elsewhere_only_when_drawn_is_refused_then(String markup) {
        var theme = AgencyTheme.sound().with("templates/home.html", AgencyTheme.home(markup));
        assertThatThrownBy(() -> draw(theme)).hasStackTraceContaining("drew what it may not");
    }

    /** A page gives a form its address; one that it took from anywhere else could be the admin's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<form th:action=\"${shop.admin}\"><button>x</button></form>",
                "<form th:action=\"${shop.up}\"><button>x</button></form>",
                "<button th:formaction=\"${shop.admin}\">x</button>"
            })
    void a_form_that_leads_to_the_admin_only_when_drawn_is_refused_then(String markup) {
        var theme = AgencyTheme.sound().with("templates/home.html", AgencyTheme.home(markup));
        assertThatThrownBy(() -> draw(theme)).hasStackTraceContaining("drew what it may not");
    }

    @Test
    void a_form_goes_where_the_page_says() {
        var theme = AgencyTheme.sound()
                .with(
                        "templates/home.html",
                        AgencyTheme.home("<form th:action=\"${shop.holds}\"></form><form action=\"/\"></form>"));
        assertThat(draw(theme)).contains("action=\"/events/night/holds\"");
    }

    @Test
    void a_whole_address_of_the_own_host_is_not_elsewhere() {
        var theme = AgencyTheme.sound()
                .with("templates/home.html", AgencyTheme.home("<link rel=\"icon\" th:href=\"${shop.own}\">"));
        assertThat(draw(theme)).contains("href=\"http://nile.example/e\"");
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
    @ValueSource(
            strings = {
                "/* https://nile.example, it's \"ours\" (MIT) */ .a { background: url(waves.svg) }",
                ".a { background: image-set(url(waves.svg) 1x, url('waves.svg') 2x) }",
                ".a { content: \"\\201C\"; quotes: '\"' \"'\" } .sm\\:x { inset: calc(/* half */ 50%) }",
                ".a { mask: url( \"waves.svg\" /* once */ ) }"
            })
    void an_ordinary_sheet_is_taken(String sheet) {
        assertThat(AgencyTheme.sound().with("assets/brand.css", sheet).errors()).isEmpty();
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
                "assets/brand.css | :root { --muted: light-dark(#333333, #444444) } | contrast-dark",
                "assets/brand.css | body { color: #eee; background: #fff } | contrast-rule",
                "assets/brand.css | .a { --on: 1; color: #dddddd; background-color: var(--surface) } | contrast-rule"
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
        return draw(theme, 1);
    }

    private static String draw(AgencyTheme theme, int events) {
        var shop = Map.ofEntries(
                Map.entry("name", "Nile"),
                Map.entry("home", "/"),
                Map.entry("own", "http://nile.example/e"),
                Map.entry("elsewhere", "http://evil.example/e"),
                Map.entry("almost", "http://nile.example.evil.example/e"),
                Map.entry("disguised", "http://nile.example@evil.example/e"),
                Map.entry("both", "http://nile.example/e 1x, //evil.example/e 2x"),
                Map.entry("said", "referrer"),
                Map.entry("admin", "/admin/team"),
                Map.entry("up", "/events/../admin/team"),
                Map.entry("holds", "/events/night/holds"));
        var model = Map.of(
                "shop", shop,
                "theme", Map.of("css", List.of(), "settings", Map.of(), "scheme", "auto"),
                "events", Collections.nCopies(events, Map.of("href", "/e", "title", "Night")));
        return AgencyTheme.TEMPLATES.draw(
                View.themed(theme.chain().at(URI.create("http://nile.example/")), "home", model),
                PageContext.of(Locale.ENGLISH, "/", "token"));
    }
}
