package dev.bilten.webkit.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionColoursTest {
    @Test
    void an_address_says_all_and_a_sheet_is_made_of_it() {
        var colours = new OptionColours(Map.of("band", "#FF0066", "ground", "#102030"));
        assertThat(colours.path()).isEqualTo("band.ff0066~ground.102030");
        assertThat(OptionColours.of(colours.path()).orElseThrow().css()).isEqualTo("""
                        :root {
                          --option-band: #ff0066;
                          --on-option-band: #14181a;
                          --option-ground: #102030;
                          --on-option-ground: #ffffff;
                        }
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "band", "band.red", "band.ff0066}", "band.ff0066~", "band.ff0066~band.000000", "b;d.ff0066"})
    void nothing_else_is_an_address(String path) {
        assertThat(OptionColours.of(path)).isEmpty();
    }
}
