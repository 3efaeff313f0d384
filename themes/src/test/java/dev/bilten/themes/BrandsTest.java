package dev.bilten.themes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.Settings;
import dev.bilten.webkit.design.Contrast;
import dev.bilten.webkit.messages.Sources;
import dev.bilten.webkit.themes.ThemeCheck;
import dev.bilten.webkit.themes.ThemeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The platform's own brands keep the rules that they are an example of. */
class BrandsTest {
    private static final Settings NOTHING_SET = _ -> Optional.empty();
    private static final ThemeCheck CHECK = new ThemeCheck(new Sources(NOTHING_SET), AgencyTheme.TEMPLATES);
    private static final Pattern TOKEN = Pattern.compile("(--[a-z-]+):\\s*(oklch\\([^;]+\\));");

    private static final Pattern BOTH = Pattern.compile("(--[a-z-]+):\\s*(light-dark\\([^;]+\\));");

    static List<String> brands() {
        return FolderTheme.all().stream().filter(id -> !id.equals("base")).toList();
    }

    @Test
    void there_are_three_a_club_night_a_conference_and_a_museum() {
        assertThat(brands()).containsExactly("aurora", "forum", "meadow");
    }

    @ParameterizedTest
    @MethodSource("brands")
    void a_brand_would_be_taken_without_a_word_if_a_stranger_uploaded_it(String brand) throws IOException {
        var base = Map.of("base", FolderTheme.chain("base").sources());
        assertThat(CHECK.check(files(brand), base)).isEmpty();
    }

    /** Text on every ground that a brand writes on, and the border of what can be pressed. */
    @ParameterizedTest
    @MethodSource("brands")
    void its_colours_can_be_read(String brand) throws IOException {
        var tokens = tokens(brand);
        boolean dark = Files.readString(Path.of(brand, "theme.yaml")).contains("scheme: dark");
        for (var ground : List.of("--background", "--surface", "--sunken", "--accent-tint")) {
            for (var ink : List.of("--text", "--muted", "--accent-ink")) {
                assertThat(contrast(tokens, ink, ground, dark))
                        .as(ink + " on " + ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        for (var fill : List.of("--accent", "--accent-hover")) {
            assertThat(contrast(tokens, "--on-accent", fill, dark)).as(fill).isGreaterThanOrEqualTo(4.5);
        }
        for (var line : List.of("--line-control", "--focus")) {
            assertThat(contrast(tokens, line, "--background", dark)).as(line).isGreaterThanOrEqualTo(3.0);
        }
    }

    /** The platform's words about how something stands are written on a brand's own grounds too. */
    @ParameterizedTest
    @MethodSource("brands")
    void how_something_stands_can_be_read_on_its_grounds(String brand) throws IOException {
        var tokens = tokens(brand);
        var ours = new TreeMap<String, String>();
        BOTH.matcher(Files.readString(Path.of("../web-kit/src/main/resources/assets/design/tokens.css")))
                .results()
                .forEach(match -> ours.putIfAbsent(match.group(1), match.group(2)));
        boolean dark = Files.readString(Path.of(brand, "theme.yaml")).contains("scheme: dark");
        for (var state : List.of("success", "warning", "danger", "info")) {
            var ink = tokens.getOrDefault("--" + state + "-ink", ours.get("--" + state + "-ink"));
            for (var ground : List.of("--background", "--surface", "--sunken")) {
                assertThat(Contrast.between(ink, tokens.get(ground), dark).orElseThrow())
                        .as(state + " on " + ground)
                        .isGreaterThanOrEqualTo(Contrast.TEXT);
            }
        }
    }

    private static double contrast(Map<String, String> tokens, String ink, String ground, boolean dark) {
        return Contrast.between(tokens.get(ink), tokens.get(ground), dark).orElseThrow();
    }

    private static Map<String, String> tokens(String brand) throws IOException {
        var tokens = new TreeMap<String, String>();
        TOKEN.matcher(Files.readString(Path.of(brand, "assets/brand.css")))
                .results()
                .forEach(match -> tokens.putIfAbsent(match.group(1), match.group(2)));
        return tokens;
    }

    private static ThemeFiles files(String brand) throws IOException {
        var files = new TreeMap<String, byte[]>();
        var folder = Path.of(brand);
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return new ThemeFiles(files);
    }
}
