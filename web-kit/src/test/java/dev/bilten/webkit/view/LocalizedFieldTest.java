package dev.bilten.webkit.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.webkit.forms.FormView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A text in several languages, on a page of any kind. */
class LocalizedFieldTest {
    private final Drawing drawing = new Drawing();

    private String drawn(String asked) {
        var page = Map.of("writes", List.of(Map.of("tag", "en", "label", "English", "dir", "ltr", "offered", true)));
        return drawing.draw(
                "<div th:replace=\"~{dev/bilten/webkit/design/field :: localized(form=${form}, name='name', label='Name'%s)}\"></div>"
                        .formatted(asked),
                Map.of("form", FormView.of(Map.of()), "page", page, "rows", List.of("a page's own")));
    }

    @Test
    void it_is_one_line_although_the_page_has_rows() {
        assertThat(drawn("")).contains("<input class=\"input\" id=\"name.en\"").doesNotContain("<textarea");
    }

    @Test
    void it_has_as_many_lines_as_were_asked_for() {
        assertThat(drawn(", tall=3")).contains("<textarea", "rows=\"3\"").doesNotContain("<input");
    }
}
