package dev.bilten.webkit.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccentTest {

    static Stream<String> colours() {
        var steps = List.of("00", "40", "80", "c0", "ff");
        return IntStream.range(0, 125).mapToObj(i -> "#" + steps.get(i / 25) + steps.get(i / 5 % 5) + steps.get(i % 5));
    }

    @ParameterizedTest
    @MethodSource("colours")
    void whatever_an_organizer_chooses_can_be_read(String chosen) {
        var accent = Accent.of(chosen).orElseThrow();
        readable(accent.light(), Accent.LIGHT_PAGE);
        readable(accent.dark(), Accent.DARK_PAGE);
    }

    private static void readable(Accent.Side side, Oklch page) {
        var fill = Oklch.of(side.fill());
        var ink = Oklch.of(side.ink());
        var on = Oklch.of(side.onFill());
        assertThat(fill.contrast(page)).isGreaterThanOrEqualTo(Accent.CONTROL);
        assertThat(on.contrast(fill)).isGreaterThanOrEqualTo(Accent.TEXT);
        assertThat(on.contrast(Oklch.of(side.hover()))).isGreaterThanOrEqualTo(Accent.TEXT);
        assertThat(ink.contrast(page)).isGreaterThanOrEqualTo(Accent.TEXT);
        assertThat(ink.contrast(Oklch.of(side.tint()))).isGreaterThanOrEqualTo(Accent.TEXT);
    }

    @Test
    void a_colour_that_can_be_read_already_stays_as_it_was_chosen() {
        assertThat(Accent.of("#0b5a68").orElseThrow().light().fill()).isEqualTo("#0b5a68");
    }

    @Test
    void a_colour_survives_the_way_there_and_back() {
        assertThat(colours()).allSatisfy(hex -> assertThat(Oklch.of(hex).hex()).isEqualTo(hex));
    }

    @Test
    void black_on_white_has_the_highest_contrast_there_is() {
        assertThat(Oklch.of("#000000").contrast(Oklch.of("#ffffff"))).isEqualTo(21);
    }

    @Test
    void what_is_no_colour_is_refused() {
        assertThat(Stream.of("", "red", "#fff", "#12345g", "#0b5a68; } body { display: none")
                        .map(Accent::of))
                .allSatisfy(accent -> assertThat(accent).isEmpty());
    }
}
