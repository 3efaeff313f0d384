package dev.bilten.webkit.view;

import java.util.Map;
import java.util.Set;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * Looks once more at a page that was drawn with somebody's uploaded theme: what a template put together at run time, out of pieces
 * that were harmless one by one, does not leave the house either.
 */
final class DrawnGuard {
    /** Those of the base theme's own layout. */
    private static final Set<String> OURS = Set.of("script", "noscript");

    /** The code of a ticket, drawn by the platform; whatever an {@code img} shows runs nothing. */
    private static final String OWN_PICTURE = "data:image/svg+xml;base64,";

    private DrawnGuard() {}

    /** @param mail its readers know no style sheets: the base theme styles the elements themselves */
    static void check(String html, boolean mail, ThemeChain theme) {
        try {
            new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(html, new Elements(mail, theme));
        } catch (ParseException e) {
            throw e.getCause() instanceof TemplateProcessingException refused
                    ? refused
                    : new TemplateProcessingException("What an uploaded theme drew is not HTML");
        }
    }

    private static final class Elements extends Reading {
        private final boolean mail;
        private final ThemeChain theme;

        Elements(boolean mail, ThemeChain theme) {
            this.mail = mail;
            this.theme = theme;
        }

        @Override
        void element(String name, int line) {
            if (!Markup.ELEMENTS.contains(name) && !OURS.contains(name)) {
                throw refused("<" + name + ">");
            }
        }

        @Override
        public void handleText(char[] buffer, int offset, int len, int line, int col) {
            if (!element().equals("script") && new String(buffer, offset, len).indexOf('<') >= 0) {
                throw refused("a tag that is none");
            }
        }

        @Override
        void attribute(String element, String name, String value, int line) {
            // words are words wherever a browser does not follow them; a shop without a logo has an empty icon
            var followed = Markup.drawn(element, name, theme.seenFromHome(value))
                    .filter(rule -> !rule.equals("scheme") || followed(name))
                    .filter(_ -> !(mail && name.equals("style")))
                    .filter(_ -> !(element.equals("link") && value.equals("data:,")))
                    .filter(_ -> !(element.equals("meta") && name.equals("http-equiv") && value.equals("refresh")))
                    .filter(_ -> !(element.equals("img") && name.equals("src") && value.startsWith(OWN_PICTURE)));
            if (followed.isPresent()) {
                throw refused(element + " " + name);
            }
        }

        @Override
        void whole(String element, Map<String, String> all, boolean holds, int line) {
            if (Markup.together(element, all).isPresent()) {
                throw refused(element + " " + all);
            }
        }

        @Override
        void refuse(String rule, String what, int line) {
            throw refused(what);
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
