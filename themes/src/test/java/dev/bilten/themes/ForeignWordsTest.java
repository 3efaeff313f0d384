package dev.bilten.themes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.webkit.themes.Contract;
import dev.bilten.webkit.themes.ForeignPages;
import dev.bilten.webkit.view.PageContext;
import dev.bilten.webkit.view.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever has a French page read aloud hears what an organizer wrote in English or Arabic in that language, wherever one of our
 * themes shows it.
 */
class ForeignWordsTest {
    private static final Pattern MARK = Pattern.compile("⟦(\\w\\w)⟧");
    private static final Locale PAGE = Locale.FRENCH;

    static Stream<Arguments> pages() {
        return FolderTheme.all().stream()
                .flatMap(theme -> Contract.bundled().pages().keySet().stream()
                        .filter(page -> !page.equals(Contract.EVERYWHERE) && !page.equals("mail.txt"))
                        .sorted()
                        .map(page -> Arguments.of(theme, page)));
    }

    private static Document draw(String theme, String page) {
        var model = new LinkedHashMap<>(ForeignPages.of(page));
        if (page.equals("mail")) {
            model.putAll(Map.of("locale", PAGE.toLanguageTag(), "dir", "ltr"));
            return Jsoup.parse(AgencyTheme.TEMPLATES.draw(FolderTheme.chain(theme), page, model, PAGE));
        }
        model.put(
                "theme",
                Map.of("id", theme, "css", List.of(), "scheme", "auto", "settings", Map.of("summary", "true")));
        var html = AgencyTheme.TEMPLATES.draw(
                View.themed(FolderTheme.chain(theme), page, model), PageContext.of(PAGE, "/", "token"));
        return Jsoup.parse(html);
    }

    private static List<String> unsaid(Document page) {
        var unsaid = new ArrayList<String>();
        page.body()
                .nodeStream(TextNode.class)
                .forEach(text -> MARK.matcher(text.text())
                        .results()
                        .filter(mark -> !said(text, mark.group(1)))
                        .forEach(_ -> unsaid.add(text.parent().outerHtml())));
        page.select("[alt]").stream()
                .filter(one -> !one.attr("alt").contains("Paris"))
                .filter(one -> MARK.matcher(one.attr("alt"))
                        .results()
                        .anyMatch(mark -> !one.attr("lang").equals(mark.group(1))))
                .forEach(one -> unsaid.add(one.outerHtml()));
        return unsaid;
    }

    /** Right to left too, where it is read so; a choice in a list holds text alone, and cannot say it of a part. */
    private static boolean said(TextNode text, String language) {
        if (text.parent() instanceof Element around
                && around.nameIs("option")
                && around.ownText().contains("Paris")) {
            return true;
        }
        return nearest(text, "lang").equals(language)
                && nearest(text, "dir").matches(language.equals("ar") ? "rtl|auto" : "ltr|auto|");
    }

    private static String nearest(TextNode text, String attribute) {
        for (var at = (Element) text.parent(); at != null; at = at.parent()) {
            if (at.hasAttr(attribute)) {
                return at.attr(attribute);
            }
        }
        return "";
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_an_organizer_wrote_in_another_language_says_so(String theme, String page) {
        assertThat(unsaid(draw(theme, page))).isEmpty();
    }

    /** Who sees nothing of it would find nothing wrong. */
    @ParameterizedTest
    @MethodSource("themes")
    void an_event_shows_much_of_it(String theme) {
        var shown = MARK.matcher(draw(theme, "event").body().text()).results().count();
        assertThat(shown).isGreaterThan(20);
    }

    static List<String> themes() {
        return FolderTheme.all();
    }
}
