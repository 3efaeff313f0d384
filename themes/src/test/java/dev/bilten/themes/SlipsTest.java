package dev.bilten.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.webkit.themes.Finding;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who makes a theme gets wrong without noticing, and what would take the platform's breath away. */
class SlipsTest {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html th:replace="~{theme:layout :: page(pageTitle=${event.title}, pageKind='event', pageBody=~{::content})}">
            <body><th:block th:fragment="content"><h1 th:text="${event.title}">x</h1>%s</th:block></body>
            </html>
            """;

    private static List<Finding> findings(String file, String text) {
        return AgencyTheme.sound().with(file, text).findings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- ", "{a: "})
    void settings_that_go_too_deep_are_refused_at_their_line(String step) {
        var errors = AgencyTheme.sound()
                .with("settings.yaml", "settings:\n  " + step.repeat(12_000))
                .errors();
        assertThat(errors).extracting(Finding::place, Finding::rule).contains(tuple("settings.yaml:2", "yaml"));
    }

    @Test
    void words_that_go_too_deep_are_refused_at_their_line() {
        var deep = "{0, select, other {".repeat(3_000) + "x" + "}}".repeat(3_000);
        assertThat(findings("messages/en.properties", "harbour.hello=Ahoy\nhome.none=" + deep))
                .extracting(Finding::place, Finding::rule)
                .contains(tuple("messages/en.properties:2", "words-broken"));
    }

    @Test
    void a_sign_that_is_none_is_refused_at_its_line() {
        assertThat(findings("messages/en.properties", "harbour.hello=Ahoy\nhome.none=\\uZZZZ"))
                .extracting(Finding::place, Finding::rule)
                .contains(tuple("messages/en.properties:2", "words-escape"));
    }

    @Test
    void a_text_that_nobody_asks_for_is_told_once() {
        var told = AgencyTheme.sound()
                .with("messages/en.properties", "home.none=x\nharbour.hello=x {0}\nhome.tilte=x\n")
                .with("messages/ar.properties", "home.none=x\nharbour.hello=x {0}\nhome.tilte=x\n")
                .findings();
        assertThat(told)
                .filteredOn(one -> one.rule().equals("words-unasked"))
                .extracting(Finding::place, Finding::arguments)
                .containsExactly(tuple("messages/en.properties:3", List.of("home.tilte")));
    }

    @Test
    void a_text_that_is_put_together_of_a_value_is_asked_for() {
        var line = "<p th:with=\"word='harbour.tide.' + ${shop.name}\" th:text=\"#{${word}}\">x</p>";
        var theme = AgencyTheme.sound()
                .with("templates/home.html", AgencyTheme.home(line + "<b th:text=\"#{harbour.hello('x')}\">x</b>"))
                .with("messages/en.properties", "home.none=x\nharbour.hello=x {0}\nharbour.tide.low=x\n");
        assertThat(theme.findings()).extracting(Finding::rule).doesNotContain("words-unasked");
    }

    @ParameterizedTest
    @CsvSource({
        "templates/nosuch.html, true",
        "templates/part/card.html, true",
        "templates/parts/masthead.html, false",
        "templates/parts/wave.html, false"
    })
    void a_template_that_nobody_draws_is_told(String file, boolean told) {
        var theme = AgencyTheme.sound()
                .with(
                        "templates/home.html",
                        AgencyTheme.home("<p th:text=\"#{harbour.hello('x')}\">x</p>"
                                + "<th:block th:replace=\"~{theme:parts/wave :: wave}\"></th:block>"))
                .with("templates/parts/wave.html", "<p th:fragment=\"wave\">x</p>")
                .with(file, "<p th:fragment=\"" + (file.contains("masthead") ? "masthead" : "wave") + "\">x</p>");
        assertThat(theme.findings())
                .filteredOn(one -> one.rule().equals("template-unasked"))
                .extracting(Finding::file)
                .isEqualTo(told ? List.of(file) : List.of());
    }

    @Test
    void a_page_without_a_way_to_buy_is_told() {
        assertThat(findings("templates/event.html", PAGE.formatted("")))
                .filteredOn(one -> one.rule().equals("field-lost"))
                .extracting(Finding::severity, Finding::file)
                .contains(tuple(Finding.Severity.WARNING, "templates/event.html"));
        var whole = "<th:block th:replace=\"~{theme:parts/tickets :: tickets}\"></th:block>";
        assertThat(findings("templates/event.html", PAGE.formatted(whole)))
                .extracting(Finding::rule)
                .doesNotContain("field-lost");
    }

    @ParameterizedTest
    @CsvSource({"9000, 9000, true", "5000, 4000, false"})
    void a_picture_that_fills_the_memory_of_a_phone_is_refused(int width, int height, boolean refused) {
        var png = ByteBuffer.allocate(64)
                .put(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"))
                .putInt(width)
                .putInt(height)
                .array();
        var jpeg = ByteBuffer.allocate(64)
                .put(HexFormat.of().parseHex("ffd8ffe000044a46ffc0001108"))
                .putShort((short) height)
                .putShort((short) width)
                .array();
        var webp = ByteBuffer.allocate(64)
                .put("RIFF____WEBPVP8X".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .put(new byte[8])
                .put(new byte[] {(byte) (width - 1), (byte) ((width - 1) >> 8), 0})
                .put(new byte[] {(byte) (height - 1), (byte) ((height - 1) >> 8), 0})
                .array();
        var theme = AgencyTheme.sound()
                .with("assets/a.png", png)
                .with("assets/b.jpg", jpeg)
                .with("assets/c.webp", webp);
        assertThat(theme.errors())
                .filteredOn(one -> one.rule().equals("picture-points"))
                .extracting(Finding::file)
                .isEqualTo(refused ? List.of("assets/a.png", "assets/b.jpg", "assets/c.webp") : List.of());
    }
}
