package dev.bilten.web.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.webkit.themes.ThemeFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnpackedThemesTest {
    private static final int LARGE = 1_000;

    private final UnpackedThemes themes = new UnpackedThemes(3 * LARGE);
    private final List<String> read = new ArrayList<>();

    private Optional<UnpackedThemes.Unpacked> find(String name, Map<String, String> files) {
        return themes.find(new UnpackedThemes.Key("nile", name, "1"), () -> {
            read.add(name);
            var bytes = new java.util.HashMap<String, byte[]>();
            files.forEach((file, text) -> bytes.put(file, text.getBytes(StandardCharsets.UTF_8)));
            return Optional.of(new ThemeFiles(bytes));
        });
    }

    private void find(String name) {
        assertThat(find(name, Map.of("theme.yaml", "id: " + name + "\n", "README", "x".repeat(LARGE))))
                .isPresent();
    }

    @Test
    void a_theme_is_read_once_however_many_others_there_are_while_they_fit() {
        for (int i = 0; i < 100; i++) {
            assertThat(find("small-" + i, Map.of("theme.yaml", "id: small-" + i)))
                    .isPresent();
        }
        for (int i = 0; i < 100; i++) {
            assertThat(find("small-" + i, Map.of("theme.yaml", "id: small-" + i)))
                    .isPresent();
        }
        assertThat(read).hasSize(100);
    }

    @Test
    void what_was_asked_for_last_stays_when_there_is_no_more_room() {
        find("one");
        find("two");
        find("one");
        find("three");
        find("one");
        assertThat(read).containsExactly("one", "two", "three");
        find("two");
        assertThat(read).containsExactly("one", "two", "three", "two");
    }

    @Test
    void what_is_not_there_is_asked_for_again() {
        var key = new UnpackedThemes.Key("nile", "gone", "1");
        assertThat(themes.find(key, Optional::empty)).isEmpty();
        find("gone");
        assertThat(read).containsExactly("gone");
    }

    @Test
    void a_theme_that_says_it_is_another_is_none() {
        assertThat(find("one", Map.of("theme.yaml", "id: two")).flatMap(UnpackedThemes.Unpacked::theme))
                .isEmpty();
    }

    @Test
    void a_sheet_or_a_drawing_that_loads_from_elsewhere_is_unfit_whenever_it_was_kept() {
        var kept = find(
                "one",
                Map.of(
                        "theme.yaml", "id: one",
                        "assets/bad.css", ".a { background: url(https://elsewhere.example/x) }",
                        "assets/bad.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>",
                        "assets/good.css", ".a { color: red }"));
        assertThat(kept.orElseThrow().unfit()).containsExactlyInAnyOrder("assets/bad.css", "assets/bad.svg");
    }
}
