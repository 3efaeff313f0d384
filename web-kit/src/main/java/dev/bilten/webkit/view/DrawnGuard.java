package dev.bilten.webkit.view;

import java.util.Locale;
import java.util.Set;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.unbescape.html.HtmlEscape;

/**
 * Looks once more at a page that was drawn with somebody's uploaded theme: what a template put together at run time, out of pieces
 * that were harmless one by one, does not leave the house either.
 */
final class DrawnGuard {
    /** Those of the base theme's own layout. */
    private static final Set<String> OURS = Set.of("script", "noscript");

    private DrawnGuard() {}

    /** @param mail its readers know no style sheets: the base theme styles the elements themselves */
    static void check(String html, boolean mail) {
        try {
            new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(html, new Elements(mail));
        } catch (ParseException e) {
            throw e.getCause() instanceof TemplateProcessingException refused
                    ? refused
                    : new TemplateProcessingException("What an uploaded theme drew is not HTML");
        }
    }

    private static final class Elements extends AbstractMarkupHandler {
        private final boolean mail;
        private String element = "";

        Elements(boolean mail) {
            this.mail = mail;
        }

        @Override
        public void handleStandaloneElementStart(
                char[] buffer, int nameOffset, int nameLen, boolean minimized, int line, int col) {
            element(buffer, nameOffset, nameLen);
        }

        @Override
        public void handleOpenElementStart(char[] buffer, int nameOffset, int nameLen, int line, int col) {
            element(buffer, nameOffset, nameLen);
        }

        @Override
        public void handleText(char[] buffer, int offset, int len, int line, int col) {
            if (!element.equals("script") && new String(buffer, offset, len).indexOf('<') >= 0) {
                throw refused("a tag that is none");
            }
        }

        private void element(char[] buffer, int offset, int length) {
            element = new String(buffer, offset, length).toLowerCase(Locale.ROOT);
            if (!Markup.ELEMENTS.contains(element) && !OURS.contains(element)) {
                throw refused("<" + element + ">");
            }
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
            // words are words wherever a browser does not follow them; a shop without a logo has an empty icon
            var followed = Markup.drawn(element, name, value)
                    .filter(rule -> !rule.equals("scheme") || followed(name))
                    .filter(_ -> !(mail && name.equals("style")))
                    .filter(_ -> !(element.equals("link") && value.equals("data:,")))
                    .filter(_ -> !(element.equals("meta") && name.equals("http-equiv") && value.equals("refresh")))
                    .filter(_ -> !(element.equals("img") && name.equals("src") && value.startsWith("data:image/png")));
            if (followed.isPresent()) {
                throw refused(element + " " + name);
            }
        }

        private static boolean followed(String name) {
            return !name.startsWith("data-")
                    && !Set.of("value", "content", "alt", "title", "placeholder")
                            .contains(name)
                    && !name.startsWith("aria-");
        }

        private static TemplateProcessingException refused(String what) {
            return new TemplateProcessingException("An uploaded theme drew what it may not: " + what);
        }
    }
}
