package dev.bilten.ticketing.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.OurLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FacesTest {
    private static final String LETTERS =
            "ÄÖÜäöüßẞ ÀÂÆÇÈÉÊËÎÏÔŒÙÛŸàâæçèéêëîïôœùûÿ ÁÉÍÑÓÚÜáéíñóúü¿¡ ÇĞİÖŞÜçğıöşü „“ «» ’ – € ₺";

    @ParameterizedTest
    @EnumSource(Faces.class)
    void a_ticket_can_be_written_with_every_letter_of_our_languages(Faces face) {
        assertThat(face.printable(LETTERS)).isEqualTo(LETTERS);
        for (var language : OurLanguages.TAGS) {
            TicketWords.in(language)
                    .patterns()
                    .values()
                    .forEach(words ->
                            assertThat(face.printable(words)).as(language).isEqualTo(words));
        }
    }

    @ParameterizedTest
    @EnumSource(Faces.class)
    void a_letter_without_a_picture_is_seen_to_be_missing(Faces face) {
        assertThat(face.printable("王")).isEqualTo("□");
    }

    @Test
    void a_ticket_speaks_each_of_our_languages_and_else_english() {
        for (var language : OurLanguages.TAGS) {
            assertThat(TicketWords.in(language).locale().getLanguage()).isEqualTo(language);
        }
        assertThat(TicketWords.in("ja").locale().getLanguage()).isEqualTo("en");
    }
}
