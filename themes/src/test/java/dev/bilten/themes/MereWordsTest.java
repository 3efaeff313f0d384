package dev.bilten.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.webkit.themes.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A theme hears where an organizer's words cannot say in which language they are; it is kept all the same. */
class MereWordsTest {
    private static AgencyTheme card(String line) {
        return AgencyTheme.sound()
                .with(
                        "templates/home.html",
                        AgencyTheme.home("<th:block th:each=\"event : ${events}\">" + line + "</th:block>"
                                + "<p th:text=\"#{harbour.hello(${shop.name})}\">Ahoy</p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"${event.title} + '!'\">x</p>",
                "<p th:text=\"${event.price} + ' · ' + ${event.title}\">x</p>",
                "<p th:text=\"|${event.title}, ${event.price}|\">x</p>",
                "<p>[[${event.title}]]</p>",
                "<p th:title=\"${event.title}\">x</p>",
                "<p th:aria-label=\"${event.title}\">x</p>",
            })
    void a_mere_text_is_warned_of_at_its_line(String line) {
        assertThat(card(line).findings())
                .extracting(Finding::rule, Finding::place, Finding::arguments, Finding::error)
                .containsExactly(tuple("words-mere", "templates/home.html:6", List.of("event.title"), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"${event.title}\">x</p>",
                "<p th:text=\"|${event.title}|\">x</p>",
                "<p th:text=\"#{harbour.hello(${event.title})}\">x</p>",
                "<p th:text=\"${event.title} ?: #{home.none}\">x</p>",
                "<p th:if=\"${event.title} != ''\" th:text=\"${event.price} + '!'\">x</p>",
                "<img alt=\"\" th:alt=\"${event.title}\">",
                "<p th:with=\"name=${event.title}\" th:text=\"${name}\">x</p>",
                "<p th:aria-label=\"#{harbour.hello(${event.title})}\">x</p>",
                "<p>[[${event.price}]]</p>",
                "<p th:title=\"${event.price}\">x</p>",
            })
    void what_says_its_language_is_not(String line) {
        assertThat(card(line).findings()).isEmpty();
    }

    @Test
    void a_mail_as_plain_text_has_no_languages() {
        assertThat(AgencyTheme.sound()
                        .with("templates/mail.txt", "[(${mail.heading})]: [(${mail.subject})]")
                        .findings())
                .extracting(Finding::rule)
                .doesNotContain("words-mere");
    }
}
