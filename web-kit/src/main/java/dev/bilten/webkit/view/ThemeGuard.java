package dev.bilten.webkit.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern PATH = Pattern.compile("[$*]\\{\\{?((?:[^}'\"]|'[^']*+'|\"[^\"]*+\")*+)}");
    private static final Pattern INLINED = Pattern.compile("\\[\\[(.*?)]]", Pattern.DOTALL);

    /** Of what Thymeleaf reads at once; what is longer overflows the stack of whoever reads it. */
    public static final int LONGEST = 2_000;

    private static final int DEEPEST_LOOP = 4;
    private static final int DEEPEST = 100;

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

    private static void value(String text, int line, List<Breach> found) {
        if (text.length() > LONGEST) {
            found.add(new Breach(line, "long", text.substring(0, 40) + "…"));
        } else {
            expressions(text, line, found);
        }
    }

    /** Only property paths may stand in expressions; whoever tries more is told where. */
    private static void expressions(String text, int line, List<Breach> found) {
        var rest = PATH.matcher(text);
        while (rest.find()) {
            var at = line + line(text, rest.start()) - 1;
            if (rest.group().length() > LONGEST) {
                found.add(new Breach(at, "long", rest.group().substring(0, 40) + "…"));
                continue;
            }
            try {
                Paths.check(rest.group(1));
            } catch (TemplateProcessingException notAPath) {
                found.add(new Breach(at, "expression", rest.group()));
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

    private static final class Elements extends Reading {
        private final List<Breach> found;
        /** Of the elements that are open: whether each is a loop. */
        private final Deque<Boolean> open = new ArrayDeque<>();

        Elements(List<Breach> found) {
            this.found = found;
        }

        @Override
        void element(String name, int line) {
            if (!Markup.ELEMENTS.contains(name)) {
                refuse("element", "<" + name + ">", line);
            }
        }

        @Override
        void attribute(String element, String name, String value, int line) {
            var plain = Markup.plain(name);
            var processed = !plain.equals(name);
            Markup.rule(element, plain, value, processed).ifPresent(rule -> refuse(rule, name, line));
            if (processed) {
                value(value, line, found);
            }
        }

        @Override
        void whole(String element, Map<String, String> all, boolean holds, int line) {
            Markup.together(element, all).ifPresent(rule -> refuse(rule, "<" + element + ">", line));
            var loop = all.containsKey("each");
            var loops = open.stream().filter(Boolean::booleanValue).count();
            if (loop && loops >= DEEPEST_LOOP || open.size() == DEEPEST) {
                refuse("deep", "<" + element + ">", line);
            }
            if (holds) {
                open.push(loop);
            }
        }

        @Override
        void refuse(String rule, String what, int line) {
            found.add(new Breach(line, rule, what));
        }

        @Override
        public void handleAutoOpenElementStart(char[] buffer, int nameOffset, int nameLen, int line, int col) {
            open.push(false);
        }

        @Override
        public void handleCloseElementStart(char[] buffer, int nameOffset, int nameLen, int line, int col) {
            super.handleCloseElementStart(buffer, nameOffset, nameLen, line, col);
            open.poll();
        }

        @Override
        public void handleAutoCloseElementStart(char[] buffer, int nameOffset, int nameLen, int line, int col) {
            open.poll();
        }

        @Override
        public void handleText(char[] buffer, int offset, int len, int line, int col) {
            var text = new String(buffer, offset, len);
            if (text.indexOf('<') >= 0) {
                found.add(new Breach(line + line(text, text.indexOf('<')) - 1, "broken", "<"));
            }
            var inlined = INLINED.matcher(text);
            while (inlined.find()) {
                value(HtmlEscape.unescapeHtml(inlined.group(1)), line + line(text, inlined.start()) - 1, found);
            }
        }
    }

    /** Attributes of Thymeleaf that would make another attribute, or unescaped text. */
    static final Set<String> PROCESSORS = Set.of(
            "utext", "attr", "attrappend", "attrprepend", "srcdoc", "style", "styleappend", "include", "xmlbase");
}
