package dev.bilten.webkit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.thymeleaf.exceptions.TemplateInputException;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * Finds, in a template that somebody uploaded, whatever could run in a buyer's browser or lead one elsewhere unseen. It reads with
 * the same parser as Thymeleaf, so that both see the same elements; what Thymeleaf changes before parsing is refused as text.
 * Asked twice: when a theme is uploaded, for all of it; and when a template is first drawn, for the first thing.
 */
public final class ThemeGuard {

    /** {@code rule} is the last part of a message key, {@code what} the words of the template. */
    public record Breach(int line, String rule, String what) {}

    private static final Pattern PREPROCESSING = Pattern.compile("__[$*#@~{]|[}]__");
    private static final Pattern UNESCAPED = Pattern.compile("\\[\\(");
    private static final Pattern COMMENTS = Pattern.compile("<!--/\\*|\\*/-->|<!\\[");
    private static final Pattern PATH = Pattern.compile("[$*]\\{\\{?((?:[^}'\"]|'[^']*'|\"[^\"]*\")*)}");
    private static final Pattern INLINED = Pattern.compile("\\[\\[(.*?)]]", Pattern.DOTALL);

    private ThemeGuard() {}

    static void check(String text, TemplateMode mode) {
        var breaches = breaches(text, mode == TemplateMode.HTML);
        if (!breaches.isEmpty()) {
            var first = breaches.getFirst();
            throw new TemplateInputException("Uploaded themes may not contain " + first.what() + " (" + first.rule()
                    + "), line " + first.line());
        }
    }

    /** Everything that is not allowed, in the order of the text. */
    public static List<Breach> breaches(String text, boolean html) {
        var found = new ArrayList<Breach>();
        search(text, PREPROCESSING, "preprocessing", found);
        if (html) {
            search(text, UNESCAPED, "unescaped", found);
            search(text, COMMENTS, "comment", found);
            parse(text, found);
        } else {
            expressions(text, 1, found);
        }
        found.sort((one, other) -> Integer.compare(one.line(), other.line()));
        return found;
    }

    private static void search(String text, Pattern forbidden, String rule, List<Breach> found) {
        var match = forbidden.matcher(text);
        while (match.find()) {
            found.add(new Breach(line(text, match.start()), rule, match.group()));
        }
    }

    static int line(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** Only property paths may stand in expressions; whoever tries more is told where. */
    private static void expressions(String text, int line, List<Breach> found) {
        var rest = PATH.matcher(text);
        while (rest.find()) {
            try {
                Paths.check(rest.group(1));
            } catch (TemplateProcessingException notAPath) {
                found.add(new Breach(line + line(text, rest.start()) - 1, "expression", rest.group()));
            }
        }
    }

    private static void parse(String text, List<Breach> found) {
        try {
            new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(text, new Elements(found));
        } catch (ParseException e) {
            var line = e.getLine() == null ? 1 : e.getLine();
            found.add(new Breach(line, "broken", String.valueOf(e.getMessage())));
        }
    }

    private static final class Elements extends AbstractMarkupHandler {
        private final List<Breach> found;
        private String element = "";

        Elements(List<Breach> found) {
            this.found = found;
        }

        @Override
        public void handleStandaloneElementStart(
                char[] buffer, int nameOffset, int nameLen, boolean minimized, int line, int col) {
            element(buffer, nameOffset, nameLen, line);
        }

        @Override
        public void handleOpenElementStart(char[] buffer, int nameOffset, int nameLen, int line, int col) {
            element(buffer, nameOffset, nameLen, line);
        }

        private void element(char[] buffer, int offset, int length, int line) {
            element = new String(buffer, offset, length).toLowerCase(Locale.ROOT);
            if (!Markup.ELEMENTS.contains(element)) {
                found.add(new Breach(line, "element", "<" + element + ">"));
            }
        }

        @Override
        public void handleProcessingInstruction(
                char[] buffer,
                int targetOffset,
                int targetLen,
                int targetLine,
                int targetCol,
                int contentOffset,
                int contentLen,
                int contentLine,
                int contentCol,
                int outerOffset,
                int outerLen,
                int line,
                int col) {
            found.add(new Breach(line, "element", "<?" + new String(buffer, targetOffset, targetLen)));
        }

        @Override
        public void handleText(char[] buffer, int offset, int len, int line, int col) {
            var text = new String(buffer, offset, len);
            if (text.indexOf('<') >= 0) {
                found.add(new Breach(line + line(text, text.indexOf('<')) - 1, "broken", "<"));
            }
            var inlined = INLINED.matcher(text);
            while (inlined.find()) {
                expressions(HtmlEscape.unescapeHtml(inlined.group(1)), line + line(text, inlined.start()) - 1, found);
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
            attribute(name, value, nameLine);
        }

        private void attribute(String name, String value, int line) {
            var plain = Markup.plain(name);
            var processed = !plain.equals(name);
            Markup.rule(element, plain, value, processed).ifPresent(rule -> found.add(new Breach(line, rule, name)));
            if (processed) {
                expressions(value, line, found);
            }
        }
    }

    /** Attributes of Thymeleaf that would make another attribute, or unescaped text. */
    static final Set<String> PROCESSORS = Set.of(
            "utext", "attr", "attrappend", "attrprepend", "srcdoc", "style", "styleappend", "include", "xmlbase");
}
