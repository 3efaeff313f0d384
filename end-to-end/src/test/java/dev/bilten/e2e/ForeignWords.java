package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds what was written in another language than a page: each begins with its language, {@code ⟦ar⟧}. */
final class ForeignWords {
    private static final Pattern MARK = Pattern.compile("⟦(\\w\\w)⟧");

    private ForeignWords() {}

    /** @return how often it is found, each time in an element that says so, and which way it is read */
    static int said(String html, String page) {
        var document = Jsoup.parse(html);
        assertThat(document.selectFirst("html").attr("lang")).isEqualTo(page);
        var unsaid = new ArrayList<String>();
        int found = 0;
        for (var text : texts(document)) {
            for (var mark : MARK.matcher(text.text()).results().toList()) {
                var language = mark.group(1);
                found += language.equals(page) ? 0 : 1;
                if (!nearest(text, "lang").equals(language)
                        || !nearest(text, "dir").matches(language.equals("ar") ? "rtl|auto" : "ltr|auto")) {
                    unsaid.add(text.parent().outerHtml());
                }
            }
        }
        assertThat(unsaid).isEmpty();
        return found;
    }

    private static List<TextNode> texts(Document page) {
        return page.body().nodeStream(TextNode.class).toList();
    }

    private static String nearest(TextNode text, String attribute) {
        for (var at = (Element) text.parent(); at != null; at = at.parent()) {
            if (at.hasAttr(attribute)) {
                return at.attr(attribute);
            }
        }
        return "";
    }
}
