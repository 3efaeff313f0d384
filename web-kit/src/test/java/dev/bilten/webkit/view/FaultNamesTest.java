package dev.bilten.webkit.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.Settings;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.Sources;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultNamesTest {
    private static final String LINE = "<li><a href=\"#%s\" data-names-field>Please fill this in.</a></li>";

    private final FaultNames names = new FaultNames(messages());

    private static Messages messages() {
        Settings plain = _ -> Optional.empty();
        var sources = new Sources(plain);
        return new Messages(new Bundles(sources), sources);
    }

    private String line(String field, String markup) {
        var page = names.written(LINE.formatted(field) + markup, Locale.ENGLISH);
        assertThat(page).endsWith(markup);
        return page.substring(0, page.length() - markup.length());
    }

    @Test
    void an_error_in_the_list_says_which_field_it_is_about() {
        assertThat(
                        line(
                                "email",
                                "<label for=\"email\"><span>E-mail</span> <span class=\"field-optional\">optional</span></label>"))
                .isEqualTo("<li><a href=\"#email\" data-names-field>E-mail: Please fill this in.</a></li>");
        assertThat(line("how", "<fieldset class=\"field\" id=\"how\"> <legend>How many</legend></fieldset>"))
                .contains(">How many: Please");
        assertThat(
                        line(
                                "title.en",
                                "<label for=\"title.en\"><span class=\"hidden-text\">Title</span>\n <span>English</span></label>"))
                .contains(">Title English: Please");
        assertThat(line("q", "<label for=\"q\">Vegan?</label>")).contains(">Vegan? Please");
        assertThat(names.written(LINE.formatted("email") + "<label for=\"email\">Adresse :</label>", Locale.FRENCH))
                .contains(">Adresse\u00a0: Please");
    }

    @Test
    void a_name_in_another_language_says_so_in_the_list_too() {
        assertThat(line("q", "<label for=\"q\"><bdi lang=\"ar\" dir=\"rtl\">وجبة &amp; شراب</bdi> <b>now</b></label>"))
                .contains("><span lang=\"ar\" dir=\"rtl\">وجبة &amp; شراب</span> now: Please");
        assertThat(line("q", "<label for=\"q\" lang=\"fr\">D’où ?</label>"))
                .contains("><span lang=\"fr\">D’où ?</span> Please");
        assertThat(line("q", "<label for=\"q\"><i lang=\"x<script>\">Name</i></label>"))
                .doesNotContain("<script", "<i");
    }

    @Test
    void where_several_are_asked_the_same_the_list_says_which_of_them_it_is_about() {
        var first =
                "<section><h2 data-names-fields=\"yes\">Ticket 1: Day</h2><label for=\"n1\">Name</label><input id=\"n1\">";
        var second = "</section><section><h2 data-names-fields=\"yes\"><bdi lang=\"ar\" dir=\"rtl\">تذكرة</bdi></h2>"
                + "<p id=\"b-label\">Meals</p><div id=\"b\"></div>";
        var rest =
                "</section><fieldset><legend><span data-names-fields>Step 3</span> · <b>x</b></legend><label for=\"s\">Sum</label>"
                        + "<input id=\"s\"></fieldset><label for=\"e\">E-mail</label><input id=\"e\">";
        var page = first + second + rest;
        assertThat(line("n1", page)).contains(">Ticket 1: Day – Name: Please");
        assertThat(line("b", page)).contains("><span lang=\"ar\" dir=\"rtl\">تذكرة</span> – Meals: Please");
        assertThat(line("s", page)).contains(">Step 3 – Sum: Please");
        assertThat(line("e", page)).as("of none").contains(">E-mail: Please");
        assertThat(
                        line(
                                "e",
                                "<h3 data-names-fields>Ticket 1</h3><h3>Rest</h3><label for=\"e\">E-mail</label><input id=\"e\">"))
                .as("another heading ends it")
                .contains(">E-mail: Please");
    }

    @Test
    void a_field_without_a_label_leaves_its_error_as_it_is() {
        assertThat(line("scope", "<label for=\"scope-2\">Other</label>")).isEqualTo(LINE.formatted("scope"));
        assertThat(line("a.b", "<label for=\"aXb\">Other</label>")).isEqualTo(LINE.formatted("a.b"));
        assertThat(line("a", "<label for=\"a\"> <svg></svg></label>")).isEqualTo(LINE.formatted("a"));
    }

    @Test
    void what_somebody_named_a_field_stays_a_text() {
        assertThat(line("a", "<label for=\"a\">1 &lt;b&gt; $1 {0}</label>")).contains(">1 &lt;b&gt; $1 {0}: Please");
        assertThat(line("a", "<label for=\"a\"><i title=\"x>y<script>\">Name</i></label>"))
                .doesNotContain("<script", "<i");
    }
}
