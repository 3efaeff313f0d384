package dev.bilten.webkit.view;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.thymeleaf.exceptions.TemplateInputException;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * Refuses, in a template that somebody uploaded, whatever could run in a buyer's browser. It reads with the same parser as
 * Thymeleaf, so that both see the same elements; what Thymeleaf changes before parsing is refused as text.
 */
final class ThemeGuard {

    private static final Set<String> ELEMENTS =
            Set.of("script", "iframe", "frame", "object", "embed", "applet", "base", "style", "template", "noscript");
    private static final Set<String> PROCESSORS = Set.of(
            "utext", "attr", "attrappend", "attrprepend", "srcdoc", "style", "styleappend", "include", "xmlbase");
    private static final Pattern HANDLER = Pattern.compile("on[a-z]+");
    private static final Pattern SCHEME = Pattern.compile("(javascript|vbscript|data):");

    private ThemeGuard() {}

    static void check(String text, TemplateMode mode) {
        refuseIf(text.contains("__$") || text.contains("__*") || text.contains("__#"), "preprocessing __…__");
        if (mode == TemplateMode.HTML) {
            refuseIf(text.contains("[("), "unescaped output [(…)]");
            refuseIf(text.contains("<!--/*") || text.contains("*/-->"), "comments that Thymeleaf removes or opens");
            parse(text);
        }
    }

    private static void parse(String text) {
        try {
            new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(text, new Elements());
        } catch (ParseException e) {
            if (e.getCause() instanceof TemplateInputException refused) {
                throw refused;
            }
            throw new TemplateInputException("The template is not HTML: " + e.getMessage());
        }
    }

    private static void refuseIf(boolean bad, String what) {
        if (bad) {
            throw new TemplateInputException("Uploaded themes may not contain " + what);
        }
    }

    private static final class Elements extends AbstractMarkupHandler {

        @Override
        public void handleStandaloneElementStart(
                char[] buffer, int nameOffset, int nameLen, boolean minimized, int line, int col) {
            element(buffer, nameOffset, nameLen);
        }

        @Override
        public void handleOpenElementStart(char[] buffer, int nameOffset, int nameLen, int line, int col) {
            element(buffer, nameOffset, nameLen);
        }

        private static void element(char[] buffer, int offset, int length) {
            var name = new String(buffer, offset, length).toLowerCase(Locale.ROOT);
            refuseIf(ELEMENTS.contains(name), "<" + name + ">");
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
            var value = HtmlEscape.unescapeHtml(new String(buffer, valueContentOffset, valueContentLen));
            attribute(name, value);
        }

        private static void attribute(String name, String value) {
            var plain = name.replaceFirst("^(data-)?th[:-]", "");
            var processed = !plain.equals(name);
            refuseIf(HANDLER.matcher(plain).matches(), "event handlers (" + name + ")");
            refuseIf(plain.startsWith("hx-on") || plain.startsWith("data-hx-on"), "event handlers (" + name + ")");
            refuseIf(plain.equals("style") || plain.equals("srcdoc"), "the attribute " + name);
            refuseIf(processed && PROCESSORS.contains(plain), "th:" + plain);
            refuseIf(
                    processed
                            && plain.equals("inline")
                            && !Set.of("text", "none").contains(value.strip()),
                    "th:inline");
            var squeezed = value.replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
            refuseIf(SCHEME.matcher(squeezed).find(), "addresses that are scripts or data (" + name + ")");
        }
    }
}
