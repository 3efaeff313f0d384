package dev.bilten.webkit.themes;

import dev.bilten.webkit.view.ThemeGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.unbescape.html.HtmlEscape;

/** The places of a template where it asks for something: every value that Thymeleaf reads, with its line. */
final class Uses extends AbstractMarkupHandler {
    private static final Pattern INLINED = Pattern.compile("\\[[\\[(](.*?)[])]]", Pattern.DOTALL);
    private static final Pattern TEXT_BLOCK = Pattern.compile("\\[#?\\s*th:([a-z]+)=\"([^\"]*)\"");

    /** @param attribute without {@code th:}; {@link #INLINE} for what stands in the text itself */
    record Use(int line, String attribute, String value) {}

    static final String INLINE = "[[…]]";

    private final List<Use> uses = new ArrayList<>();

    private Uses() {}

    /** Empty where the text is not HTML: {@link ThemeGuard} says so. */
    static List<Use> of(String text, boolean html) {
        var uses = new Uses();
        if (html) {
            try {
                new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(text, uses);
            } catch (ParseException broken) {
                return List.of();
            }
        } else {
            uses.plain(text);
        }
        return uses.uses;
    }

    private void plain(String text) {
        var blocks = TEXT_BLOCK.matcher(text);
        while (blocks.find()) {
            uses.add(new Use(Lines.at(text, blocks.start()), blocks.group(1), blocks.group(2)));
        }
        inlined(text, 1);
    }

    private void inlined(String text, int line) {
        var match = INLINED.matcher(text);
        while (match.find() && match.group().length() <= ThemeGuard.LONGEST) {
            uses.add(new Use(line + Lines.at(text, match.start()) - 1, INLINE, match.group(1)));
        }
    }

    @Override
    public void handleText(char[] buffer, int offset, int len, int line, int col) {
        inlined(HtmlEscape.unescapeHtml(new String(buffer, offset, len)), line);
    }

    @Override
    public void handleAttribute(
            char[] buffer,
            int nameOffset,
            int nameLen,
            int nameLine,
            int nameCol,
            int operatorOffset,
            int operatorLen,
            int operatorLine,
            int operatorCol,
            int valueContentOffset,
            int valueContentLen,
            int valueOuterOffset,
            int valueOuterLen,
            int valueLine,
            int valueCol) {
        var name = new String(buffer, nameOffset, nameLen).toLowerCase(Locale.ROOT);
        var plain = name.replaceFirst("^(data-)?th[:-]", "");
        // ThemeGuard says what is too long
        if (!plain.equals(name) && valueContentLen <= ThemeGuard.LONGEST) {
            var value = HtmlEscape.unescapeHtml(new String(buffer, valueContentOffset, valueContentLen));
            uses.add(new Use(nameLine, plain, value));
        }
    }
}
