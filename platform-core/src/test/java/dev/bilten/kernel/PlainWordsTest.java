package dev.bilten.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {
    @ParameterizedTest
    @CsvSource({
        "soiree, Soirée d’été",
        "SOIRÉE, soiree",
        "d'ete, Soirée d’été",
        "istanbul, İstanbul",
        "ISTANBUL, ıstanbul",
        "İSTANBUL, Istanbul",
        "strasse, Große Straße",
        "strassen, STRAẞEN",
        "kobenhavn, København",
        "اسبوع, أُسْبُوع القاهرة",
        "أسبوع, اسبوع",
        "الاقصر, الأقصر",
        "ليله, ليلة",
        "مقهي, مقهى",
        "نور, نــور",
        "2027, ٢٠٢٧",
    })
    void what_people_leave_out_is_not_compared(String typed, String text) {
        assertThat(PlainWords.of(typed).in(text)).isTrue();
    }

    @Test
    void each_word_stands_in_one_of_the_texts_in_whatever_order() {
        assertThat(PlainWords.of(" quay  night ").in("Night of lights", "Old Quay"))
                .isTrue();
        assertThat(PlainWords.of("quay day").in("Night of lights", "Old Quay")).isFalse();
    }

    @Test
    void no_words_stand_everywhere() {
        assertThat(PlainWords.of("  ").none()).isTrue();
        assertThat(PlainWords.of("\u0301").in("anything")).isTrue();
    }
}
