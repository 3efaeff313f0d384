package dev.bilten.admin.inplace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.Text;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShownNameTest {
    private static final Text BOTH = Text.of("en", "Floor", "ar", "القاعة");

    private static Form sent(String language) {
        return Form.of(Map.of("language", List.of(language)));
    }

    @Test
    void the_language_is_that_of_the_words_a_reader_sees() {
        assertThat(ShownName.language(BOTH, Locale.of("ar"))).isEqualTo("ar");
        assertThat(ShownName.language(BOTH, Locale.GERMAN)).isEqualTo("en");
        assertThat(ShownName.language(Text.EMPTY, Locale.GERMAN)).isEqualTo("de");
        assertThat(ShownName.language(Text.of("en", "Zelt", "de", "Zelt"), Locale.GERMAN))
                .isEqualTo("de");
    }

    @Test
    void other_words_in_one_language_leave_the_others_as_they_are() {
        assertThat(ShownName.changed(BOTH, sent("en"), Locale.GERMAN, "Hall"))
                .isEqualTo(Text.of("en", "Hall", "ar", "القاعة"));
        assertThat(ShownName.changed(BOTH, sent("ar"), Locale.GERMAN, "")).isEqualTo(Text.of("en", "Floor"));
        assertThat(ShownName.changed(BOTH, sent("xx"), Locale.GERMAN, "Hall").in("en"))
                .as("a language that is none of ours is not stored")
                .isEqualTo("Hall");
    }

    @Test
    void what_is_wrong_with_something_else_is_said_in_the_row() {
        var form = new FormView(
                Map.of("name", ""),
                Map.of(),
                List.of(new FormView.Fault("name", "Fill this in"), new FormView.Fault("maxPerOrder", "Too many")));
        var typed = new Typed("7", 3, form);
        var stored = Map.of("name", "Floor");
        assertThat(typed.row("7", "/row", 2, "en", stored))
                .extracting(EditedRow::version, EditedRow::others)
                .containsExactly(3L, List.of("Too many"));
        assertThat(typed.row("8", "/row", 2, "en", stored).form().values()).isEqualTo(stored);
    }
}
