package dev.bilten.webkit.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A style sheet loads nothing from elsewhere and runs nothing; escapes and comments are taken out before it is read. */
final class StyleCheck {
    private static final int LARGEST = 200 << 10;
    /** Comments, and what only looks like them within a string or behind a backslash. */
    private static final Pattern COMMENT = Pattern.compile(
            "/\\*.*?(?:\\*/|\\z)|\\\\.|\"(?:\\\\.|[^\"\\\\\r\n\f])*+\"?|'(?:\\\\.|[^'\\\\\r\n\f])*+'?", Pattern.DOTALL);
    /** An address without quotes. */
    private static final Pattern BARE = Pattern.compile(
            "(?:\\\\?u|\\\\0{0,4}[57]5\\s?)(?:\\\\?r|\\\\0{0,4}[57]2\\s?)(?:\\\\?l|\\\\0{0,4}[46]c\\s?)"
                    + "\\(\\s*+(?![\"'])((?:\\\\.|[^)\\\\])*+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Also in pieces that a browser puts together: it leaves out tabs and ends of lines, and turns backslashes round. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "/[\\t\\r\\n]*/|\\\\|h[\\t\\r\\n]*t[\\t\\r\\n]*t[\\t\\r\\n]*p[\\t\\r\\n]*s?[\\t\\r\\n]*:",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CODE_POINT = Pattern.compile("\\\\([0-9a-fA-F]{1,6})[ \\t\\r\\n\\f]?");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final Pattern IMPORT =
            Pattern.compile("@(import|namespace|charset|document)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern URL =
            Pattern.compile("\\b(url|src|image|image-set|cross-fade)\\(([^)]*)\\)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern RUNS = Pattern.compile(
            "expression\\s*\\(|-moz-binding|behavior\\s*:|javascript:|vbscript:|</|<!--", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHYSICAL = Pattern.compile(
            "(?<![\\w-])((?:margin|padding|border)-(?:left|right)|(?:left|right)|float\\s*:\\s*(?:left|right)|text-align\\s*:\\s*(?:left|right))(?=\\s*[:;}])");
    private static final Pattern HERE = Pattern.compile("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*");

    private final String file;
    private final ThemeFiles files;
    private final List<Finding> findings = new ArrayList<>();

    private StyleCheck(String file, ThemeFiles files) {
        this.file = file;
        this.files = files;
    }

    static List<Finding> check(String file, ThemeFiles files) {
        var text = files.text(file).orElse("");
        var check = new StyleCheck(file, files);
        if (text.length() > LARGEST) {
            check.findings.add(Finding.warning(file, 0, "style-large", String.valueOf(LARGEST >> 10)));
        }
        each(BARE, text, match -> check.bare(text, match));
        check.read(plain(text));
        return check.findings;
    }

    /** The text as a browser understands it, with every line where it was. */
    static String plain(String text) {
        var bare = COMMENT.matcher(text)
                .replaceAll(match -> match.group().startsWith("/*")
                        ? "\n".repeat((int)
                                match.group().chars().filter(c -> c == '\n').count())
                        : Matcher.quoteReplacement(match.group()));
        var decoded = CODE_POINT.matcher(bare).replaceAll(match -> {
            var code = Integer.parseInt(match.group(1), 16);
            return Matcher.quoteReplacement(
                    Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : "?");
        });
        return ESCAPED.matcher(decoded).replaceAll(match -> Matcher.quoteReplacement(match.group(1)));
    }

    private void read(String text) {
        each(IMPORT, text, match -> error(text, match, "style-import"));
        each(RUNS, text, match -> error(text, match, "style-runs"));
        each(ELSEWHERE, text, match -> error(text, match, "style-elsewhere"));
        // one may stand within another
        var url = URL.matcher(text);
        for (int from = 0; url.find(from); from = url.start(2)) {
            address(text, url);
        }
        each(
                PHYSICAL,
                text,
                match -> findings.add(Finding.warning(
                        file,
                        Lines.at(text, match.start()),
                        "style-side",
                        match.group().strip())));
    }

    /** Neither a comment nor a string begins in it: after one, a browser would read on at another place than we. */
    private void bare(String text, Matcher match) {
        var address = match.group(1);
        if (address.contains("/*") || address.contains("\"") || address.contains("'")) {
            error(text, match, "style-elsewhere");
        }
    }

    private void address(String text, Matcher match) {
        var address = match.group(2).replaceAll("[\\s'\"]", "");
        if (address.isEmpty()
                || match.group(1).toLowerCase(Locale.ROOT).equals("image-set") && address.startsWith("url(")) {
            return;
        }
        var path = address.replaceFirst("[?#].*$", "");
        if (address.startsWith("#")) {
            return;
        }
        if (!HERE.matcher(path).matches() || address.contains("//") || address.contains(":") || path.contains("..")) {
            error(text, match, "style-elsewhere");
        } else if (files.bytes(file.substring(0, file.lastIndexOf('/') + 1) + path)
                .isEmpty()) {
            error(text, match, "style-missing");
        }
    }

    private void error(String text, Matcher match, String rule) {
        findings.add(Finding.error(
                file, Lines.at(text, match.start()), rule, match.group().strip()));
    }

    private static void each(Pattern pattern, String text, java.util.function.Consumer<Matcher> found) {
        var match = pattern.matcher(text);
        while (match.find()) {
            found.accept(match);
        }
    }
}
