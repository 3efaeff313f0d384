package dev.bilten.webkit.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.view.Drawing.MemoryTheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An English page with words in German and Arabic. */
class WordsProcessorTest {
    private static final Map<String, Object> WORDS = Map.of(
            "own", Phrase.of("Night <1>"),
            "german", Phrase.of("Nacht <1>", "de"),
            "arabic", Phrase.of("ليلة", "ar"),
            "mixed", Phrase.of("2 × ").then(Phrase.of("ليلة & نهار", "ar")).then(" left"),
            "priced", Phrase.of("Nacht", "de").then(" (+€2.00)"));

    private final Drawing drawing = new Drawing();

    private String drawn(String markup) {
        return drawing.draw(markup, WORDS);
    }

    @Test
    void words_in_the_language_of_the_page_are_a_text() {
        assertThat(drawn("<h1 th:text=\"${own}\">x</h1>")).isEqualTo("<h1>Night &lt;1&gt;</h1>");
    }

    @Test
    void in_another_language_the_element_says_which_and_the_way_they_run_only_where_it_is_another() {
        assertThat(drawn("<h1 class=\"a\" th:text=\"${german}\">x</h1>"))
                .isEqualTo("<h1 class=\"a\" lang=\"de\">Nacht &lt;1&gt;</h1>");
        assertThat(drawn("<h1 th:text=\"${arabic}\">x</h1>")).isEqualTo("<h1 lang=\"ar\" dir=\"rtl\">ليلة</h1>");
    }

    @Test
    void among_words_of_the_page_they_stand_in_an_element_of_their_own() {
        assertThat(drawn("<p th:text=\"${mixed}\">x</p>"))
                .isEqualTo("<p>2 × <span lang=\"ar\" dir=\"rtl\">ليلة &amp; نهار</span> left</p>");
    }

    @Test
    void where_there_is_no_element_one_is_made() {
        assertThat(drawn("<p><th:block th:text=\"${german}\">x</th:block>, yes</p>"))
                .isEqualTo("<p><span lang=\"de\">Nacht &lt;1&gt;</span>, yes</p>");
    }

    @Test
    void what_holds_text_alone_holds_no_element() {
        assertThat(drawn("<title><th:block th:text=\"${arabic}\">x</th:block></title>"))
                .isEqualTo("<title>ليلة</title>");
        assertThat(drawn("<option th:text=\"${mixed}\">x</option>"))
                .isEqualTo("<option>2 × ليلة &amp; نهار left</option>");
        assertThat(drawn("<option th:text=\"${priced}\">x</option>"))
                .isEqualTo("<option lang=\"de\">Nacht (+€2.00)</option>");
    }

    @Test
    void what_the_template_says_itself_stays() {
        assertThat(drawn("<bdi lang=\"fa\" dir=\"auto\" th:text=\"${arabic}\">x</bdi>"))
                .isEqualTo("<bdi lang=\"fa\" dir=\"auto\">ليلة</bdi>");
    }

    @Test
    void a_word_of_the_bundle_keeps_them_apart() {
        var theme = MemoryTheme.trusted(
                "words",
                Map.of(
                        "templates/page.html",
                        "<p th:text=\"#{more(${arabic}, ${own}, 2)}\">x</p><p th:text=\"#{none}\">x</p>",
                        "messages/en.properties",
                        "more=One more {0} at {1}, {2, plural, one {# day} other {# days}}\nnone=None"));
        assertThat(drawing.draw(theme, WORDS))
                .isEqualTo(
                        "<p>One more <span lang=\"ar\" dir=\"rtl\">ليلة</span> at Night &lt;1&gt;, 2 days</p><p>None</p>");
    }

    @Test
    void what_a_picture_shows_is_said_in_its_language() {
        assertThat(drawn("<img th:alt=\"${german}\"><img th:alt=\"${own}\">"))
                .isEqualTo("<img alt=\"Nacht &lt;1&gt;\" lang=\"de\"><img alt=\"Night &lt;1&gt;\">");
    }

    @Test
    void put_together_by_a_template_they_are_a_mere_text() {
        assertThat(drawn("<p th:text=\"|${german}, ${own}|\">x</p><p th:title=\"${german} + '!'\">[[${german}]]</p>"))
                .isEqualTo("<p>Nacht &lt;1&gt;, Night &lt;1&gt;</p><p title=\"Nacht &lt;1&gt;!\">Nacht &lt;1&gt;</p>");
    }

    @Test
    void whether_they_are_empty_can_be_asked() {
        assertThat(drawn("<p th:unless=\"${german.empty}\">there</p><p th:if=\"${german} != ''\">there</p>"))
                .isEqualTo("<p>there</p><p>there</p>");
    }

    @Test
    void in_a_theme_of_strangers_it_is_the_same() {
        assertThat(drawing.drawUploaded(
                        "<ul><li th:each=\"one : ${all}\" th:text=\"${one}\">x</li></ul>",
                        Map.of("all", List.of(Phrase.of("ليلة", "ar")))))
                .isEqualTo("<ul><li lang=\"ar\" dir=\"rtl\">ليلة</li></ul>");
    }
}
