package dev.bilten.web.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.webkit.design.Accent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the tab of a shop without a logo. */
class LetterIconTest {
    private static final Accent BLUE = Accent.of("#0b5a68").orElseThrow();

    @ParameterizedTest
    @CsvSource({"nile, N", "  «été» , É", "'<3 hearts', 3", "نايل, ن", "---, B", "'', B"})
    void it_is_the_first_letter_of_the_name_that_is_one(String name, String letter) {
        assertThat(LetterIcon.of(name, BLUE).letter()).isEqualTo(letter.codePointAt(0));
    }

    @Test
    void its_address_says_what_it_shows_and_shows_that_on_the_colour() {
        var icon = LetterIcon.of("Nile", BLUE);
        assertThat(icon.path()).isEqualTo("/theme/icon/" + icon.fill().substring(1) + "/4e.svg");
        assertThat(LetterIcon.of(icon.fill().substring(1), "4e")).contains(icon);
        assertThat(icon.svg()).contains("fill=\"" + icon.fill() + "\"", ">N</text>");
    }

    /** A less-than, an ampersand, a quote, a line, what is no character at all. */
    @ParameterizedTest
    @ValueSource(strings = {"3c", "26", "22", "0a", "fffff"})
    void what_is_no_letter_is_drawn_for_nobody(String letter) {
        assertThat(LetterIcon.of("0b5a68", letter)).isEmpty();
    }
}
