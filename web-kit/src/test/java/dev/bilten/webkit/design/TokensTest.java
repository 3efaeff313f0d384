package dev.bilten.webkit.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of our own style sheets, by day and in the dark: what is written in one is read on every ground it stands on. */
class TokensTest {
    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+):\\s*([^;]+);");
    private static final Map<String, String> TOKENS = tokens();

    static Stream<Arguments> states() {
        return Stream.of("success", "warning", "danger", "info", "neutral", "accent")
                .flatMap(state -> Stream.of(Arguments.of(state, false), Arguments.of(state, true)));
    }

    @ParameterizedTest(name = "{0}, in the dark: {1}")
    @MethodSource("states")
    void what_tells_how_something_stands_can_be_read(String state, boolean dark) {
        var tint = "--" + state + "-tint";
        for (var ground : new String[] {tint, "--background", "--surface", "--raised", "--sunken"}) {
            readable("--" + state + "-ink", ground, dark);
        }
        readable("--text", tint, dark);
    }

    @ParameterizedTest(name = "in the dark: {0}")
    @ValueSource(booleans = {false, true})
    void what_is_pressed_can_be_read(boolean dark) {
        readable("--on-danger", "--danger-solid", dark);
        readable("--on-accent", "--accent", dark);
        readable("--on-accent", "--accent-hover", dark);
    }

    private static void readable(String ink, String ground, boolean dark) {
        var contrast = Contrast.between(colour(ink), colour(ground), dark);
        assertThat(contrast).as("%s on %s are colours", ink, ground).isPresent();
        assertThat(contrast.get()).as("%s on %s", ink, ground).isGreaterThanOrEqualTo(Contrast.TEXT);
    }

    /** A token may stand for another. */
    private static String colour(String name) {
        var value = TOKENS.getOrDefault(name, "");
        return value.startsWith("var(") ? colour(value.substring("var(".length(), value.length() - 1)) : value;
    }

    private static Map<String, String> tokens() {
        try {
            var tokens = new TreeMap<String, String>();
            TOKEN.matcher(Files.readString(Path.of("src/main/resources/assets/design/tokens.css")))
                    .results()
                    .forEach(found ->
                            tokens.putIfAbsent(found.group(1), found.group(2).strip()));
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
