package dev.bilten.themes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.webkit.themes.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a part asks of the page that draws it is found out before a buyer's page lacks it. */
class PartsOfThemeTest {

    /** Each would only have failed in the shop. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "parts/masthead | masthead | <b th:text=\"${shop.nmae}\">x</b> | unknown-variable",
                "parts/masthead | masthead | <b th:text=\"${theme.accents}\">x</b> | unknown-variable",
                "parts/card | card(event) | <b th:text=\"${event.titel}\">x</b> | draws-not",
                "parts/masthead | masthead | <b th:text=\"${shop['class']}\">x</b> | unknown-variable",
                "parts/masthead | masthead | <b th:text=\"${shop.class.classLoader}\">x</b> | unknown-variable",
                "parts/masthead | masthead | <i th:each=\"p : ${shop.pages}\" th:text=\"${p.hreff}\">x</i> | draws-not"
            })
    void a_name_that_leads_nowhere_is_refused(String file, String fragment, String markup, String rule) {
        var errors = AgencyTheme.sound()
                .with("templates/" + file + ".html", part(fragment, markup))
                .errors();
        assertThat(errors).extracting(Finding::rule).contains(rule);
        assertThat(errors).extracting(Finding::file).containsOnly("templates/" + file + ".html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "parts/masthead | masthead | <b th:text=\"${shop.name}\">x</b>",
                "parts/masthead | masthead | <b th:if=\"${shop.logo}\" th:text=\"${theme.scheme}\">x</b>",
                "parts/card | card(event) | <b th:text=\"${event.title}\">x</b>",
                "parts/sender | sender | <b th:text=\"${theme.onAccent}\">x</b>"
            })
    void what_some_page_or_mail_gives_is_taken(String file, String fragment, String markup) {
        assertThat(AgencyTheme.sound()
                        .with("templates/" + file + ".html", part(fragment, markup))
                        .errors())
                .isEmpty();
    }

    @Test
    void one_fault_of_a_part_is_told_once_however_many_pages_draw_it() {
        var errors = AgencyTheme.sound()
                .with(
                        "templates/parts/masthead.html",
                        part("masthead", "<i th:each=\"p : ${shop.pages}\" th:text=\"${p.hreff}\">x</i>"))
                .errors();
        assertThat(errors).singleElement().extracting(Finding::rule).isEqualTo("draws-not");
    }

    private static String part(String fragment, String markup) {
        return "<!DOCTYPE html>\n<html><body>\n<div th:fragment=\"" + fragment + "\">" + markup
                + "</div>\n</body></html>\n";
    }
}
