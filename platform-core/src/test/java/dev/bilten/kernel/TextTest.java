package dev.bilten.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTest {
    private static final Text RIVER = Text.of("en", "River", "ar", "نهر");

    @Test
    void a_reader_gets_the_own_language_and_nothing_has_to_be_said_about_it() {
        assertThat(RIVER.phrase("ar")).isEqualTo(Phrase.of("نهر"));
        assertThat(RIVER.phrase("ar").plain()).isTrue();
    }

    @Test
    void english_stands_in_and_says_so() {
        assertThat(RIVER.phrase("fr")).isEqualTo(Phrase.of("River", "en"));
        assertThat(new Text(Map.of("fr", " ", "en", "River")).phrase("fr")).isEqualTo(Phrase.of("River", "en"));
    }

    @Test
    void without_english_the_first_language_stands_in() {
        var text = new Text(Map.of("tr", "Nehir", "de", "Fluss", "ar", ""));
        assertThat(text.phrase("fr")).isEqualTo(Phrase.of("Fluss", "de"));
        assertThat(text.in("fr")).isEqualTo("Fluss");
    }

    @Test
    void of_nothing_nothing_is_said() {
        assertThat(new Text(Map.of("en", " ")).phrase("en")).isEqualTo(Phrase.EMPTY);
        assertThat(Text.EMPTY.in("en")).isEmpty();
    }

    @Test
    void put_together_each_part_keeps_its_language() {
        var all = Phrase.joined(" · ", List.of(RIVER.phrase("fr"), Phrase.EMPTY, Phrase.of("20:00")));
        assertThat(all).hasToString("River · 20:00");
        assertThat(all.parts().getFirst()).isEqualTo(new Phrase.Part("River", "en"));
        assertThat(all.plain()).isFalse();
    }

    @Test
    void it_is_of_one_language_where_beside_it_only_figures_and_signs_stand() {
        var meat = Phrase.of("Meat", "en");
        assertThat(meat.then(" (+€2.00)").language()).contains("en");
        assertThat(meat.then(" · complet").language()).isEmpty();
        assertThat(meat.then(Phrase.of("لحم", "ar")).language()).isEmpty();
        assertThat(Phrase.of("Viande").language()).isEmpty();
    }
}
