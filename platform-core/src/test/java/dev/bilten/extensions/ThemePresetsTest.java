package dev.bilten.extensions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.extensions.api.ChosenOptions;
import dev.bilten.extensions.api.ThemePresets;
import dev.bilten.extensions.api.ThemeView.Option;
import dev.bilten.kernel.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an agency sets of a theme's options is what holds before somebody chooses. */
class ThemePresetsTest {
    private static final List<Option> OPTIONS = List.of(
            new Option("accent", "color", Text.of("en", "Accent"), "#0b5a68", List.of()),
            new Option("airy", "switch", Text.of("en", "Airy"), "false", List.of()));

    private static String fallback(ThemePresets presets, int option) {
        return presets.onto("harbour", OPTIONS).get(option).fallback();
    }

    @Test
    void it_stands_in_place_of_the_themes_own_option_by_option() {
        var presets = ThemePresets.NONE.with("harbour", Map.of("airy", "true"));
        assertThat(fallback(presets, 0)).isEqualTo("#0b5a68");
        assertThat(fallback(presets, 1)).isEqualTo("true");
        assertThat(presets.onto("meadow", OPTIONS)).as("another theme").isEqualTo(OPTIONS);
    }

    @Test
    void the_themes_own_value_is_a_choice_of_its_own_beside_the_agencys() {
        var options = ThemePresets.NONE
                .with("harbour", Map.of("accent", "#7a4a22", "airy", "true"))
                .onto("harbour", OPTIONS);
        assertThat(ChosenOptions.of(options, Map.of("accent", "#0b5a68", "airy", "true"))
                        .kept())
                .isEqualTo(Map.of("accent", "#0b5a68"));
    }

    @Test
    void a_text_is_emptied_on_purpose_and_nothing_else_is() {
        var text = new Option("hint", "text", Text.of("en", "Hint"), "", List.of());
        var options = ThemePresets.NONE
                .with("harbour", Map.of("hint", "Doors at eight", "accent", "#7a4a22"))
                .onto("harbour", List.of(OPTIONS.getFirst(), text));
        assertThat(ChosenOptions.of(options, Map.of("hint", " ", "accent", "")).kept())
                .isEqualTo(Map.of("hint", ""));
        assertThat(ChosenOptions.of(options, Map.of()).kept())
                .as("nothing chosen")
                .isEmpty();
    }

    @Test
    void what_another_version_asked_for_is_left_out_and_no_values_take_all_away() {
        var presets = ThemePresets.NONE.with("harbour", Map.of("airy", "often", "waves", "12"));
        assertThat(presets.onto("harbour", OPTIONS)).isEqualTo(OPTIONS);
        assertThat(presets.with("harbour", Map.of())).isEqualTo(ThemePresets.NONE);
    }
}
