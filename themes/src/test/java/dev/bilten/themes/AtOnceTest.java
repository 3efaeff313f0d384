package dev.bilten.themes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.webkit.themes.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever mends a theme hears of all that can be read at once, not of the next file after the one before it. */
class AtOnceTest {
    private static AgencyTheme faulty() {
        return AgencyTheme.sound()
                .with("settings.yaml", "settings: [{key: accent, type: color, label: {en: A, ar: ا}, default: red}]")
                .with("assets/brand.css", ":root { --text: #999999; --background: #ffffff }")
                .with("assets/x.exe", "MZ")
                .with("messages/ar.properties", "home.none=x")
                .with("templates/home.html", AgencyTheme.home("<p th:text=\"${shop.nothing}\">x</p>"));
    }

    private static List<String> rules(AgencyTheme theme) {
        return theme.errors().stream().map(Finding::rule).distinct().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: H",
                "version: one",
                "extends: nothing",
                "requires: \"contract 9\"",
                "name: {en: Harbour}",
                "styles: [brand.css, none.css]"
            })
    void a_wrong_manifest_hides_nothing_else(String line) {
        var manifest = new String(AgencyTheme.sound().files().get("theme.yaml"), StandardCharsets.UTF_8);
        var key = line.substring(0, line.indexOf(':'));
        var theme = faulty().with("theme.yaml", manifest.replaceAll("(?m)^" + key + ":.*$", line));
        assertThat(rules(theme))
                .contains("settings-default", "contrast", "file-unknown", "words-missing", "unknown-variable")
                .anyMatch(rule -> rule.startsWith("manifest-"));
    }

    /** Which colours count, and in which scheme, stands in what cannot be read: of them alone nothing is said. */
    @Test
    void of_a_manifest_that_is_no_yaml_only_the_colours_wait() {
        assertThat(rules(faulty().with("theme.yaml", "id: [")))
                .contains("yaml", "settings-default", "file-unknown", "words-missing", "unknown-variable")
                .doesNotContain("contrast");
        assertThat(rules(AgencyTheme.sound().with("theme.yaml", "id: ["))).containsExactly("yaml");
    }

    @Test
    void what_is_sound_is_not_blamed_for_an_unknown_parent() {
        var manifest = new String(AgencyTheme.sound().files().get("theme.yaml"), StandardCharsets.UTF_8);
        assertThat(rules(AgencyTheme.sound().with("theme.yaml", manifest.replace("extends: base", "extends: bass"))))
                .containsExactly("manifest-extends");
    }

    @Test
    void a_colour_is_not_blamed_for_an_unknown_scheme() {
        var manifest = new String(AgencyTheme.sound().files().get("theme.yaml"), StandardCharsets.UTF_8);
        var theme = AgencyTheme.sound().with("assets/brand.css", ":root { --background: #f4f7f9 }");
        assertThat(rules(theme.with("theme.yaml", manifest + "scheme: light"))).isEmpty();
        assertThat(rules(theme.with("theme.yaml", manifest + "scheme: lite"))).containsExactly("manifest-scheme");
    }
}
