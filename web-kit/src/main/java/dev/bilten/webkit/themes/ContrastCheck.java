package dev.bilten.webkit.themes;

import dev.bilten.webkit.design.Contrast;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the colours a theme gives to the tokens can be read on each other, by day and by night. */
final class ContrastCheck {
    private static final Pattern TOKEN = Pattern.compile("(--[a-z-]+)\\s*:\\s*([^;}]+)");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern COLOR = Pattern.compile("(?<![\\w-])color\\s*:\\s*([^;}]+)");
    private static final Pattern BACKGROUND = Pattern.compile("(?<![\\w-])background(?:-color)?\\s*:\\s*([^;}]+)");
    private static final Pattern REFERENCE = Pattern.compile("var\\((--[a-z-]+)\\)");
    private static final double LARGE_TEXT = 3;
    private static final List<List<String>> PAIRS = List.of(
            List.of("--text", "--background"),
            List.of("--text", "--surface"),
            List.of("--muted", "--background"),
            List.of("--muted", "--surface"),
            List.of("--accent-ink", "--background"),
            List.of("--on-accent", "--accent"));

    private record Token(String value, String file, int line) {}

    private ContrastCheck() {}

    /** @param styles in the order of the chain: the later sheet wins */
    static List<Finding> check(Map<String, String> styles, String defaults, String scheme) {
        var tokens = new HashMap<String, Token>();
        collect("", defaults, tokens);
        styles.forEach((file, text) -> collect(file, StyleCheck.plain(text), tokens));
        var findings = new ArrayList<Finding>();
        for (var dark : List.of(false, true)) {
            if (scheme.equals("dark") && !dark || scheme.equals("light") && dark) {
                continue;
            }
            PAIRS.forEach(pair -> judge(tokens.get(pair.get(0)), tokens.get(pair.get(1)), pair, dark, findings));
        }
        styles.forEach((file, text) -> rules(file, StyleCheck.plain(text), tokens, scheme, findings));
        return findings.stream().distinct().toList();
    }

    /** What one rule says of both: whoever it is for, the words are written on that. */
    private static void rules(
            String file, String text, Map<String, Token> tokens, String scheme, List<Finding> findings) {
        var rule = RULE.matcher(text);
        while (rule.find()) {
            var ink = last(COLOR, rule.group(2), tokens);
            var page = last(BACKGROUND, rule.group(2), tokens);
            if (ink == null || page == null) {
                continue;
            }
            var line = Lines.at(
                    text,
                    rule.start(1)
                            + rule.group(1).length()
                            - rule.group(1).stripLeading().length());
            schemes(scheme)
                    .flatMap(dark -> Contrast.between(ink, page, dark).stream())
                    .min(Double::compare)
                    .filter(contrast -> contrast < Contrast.TEXT)
                    .ifPresent(contrast ->
                            findings.add(unread(file, line, rule.group(1).strip(), contrast)));
        }
    }

    /** Less than what even large letters need is an error; nobody knows how large they are. */
    private static Finding unread(String file, int line, String selector, double contrast) {
        var ratio = String.format(Locale.ROOT, "%.1f", contrast);
        return contrast < LARGE_TEXT
                ? Finding.error(file, line, "contrast-rule", selector, ratio)
                : Finding.warning(file, line, "contrast-rule", selector, ratio);
    }

    private static Stream<Boolean> schemes(String scheme) {
        return Stream.of(false, true).filter(dark -> dark ? !scheme.equals("light") : !scheme.equals("dark"));
    }

    private static @Nullable String last(Pattern declaration, String block, Map<String, Token> tokens) {
        String value = null;
        var match = declaration.matcher(block);
        while (match.find()) {
            value = match.group(1).strip();
        }
        var token = value == null ? null : REFERENCE.matcher(value);
        if (token == null || !token.matches()) {
            return value;
        }
        var meant = tokens.get(token.group(1));
        return meant == null ? null : meant.value();
    }

    /** A token is said once for all pages; what a rule deeper in the sheet says is for a part of them. */
    private static void collect(String file, String text, Map<String, Token> tokens) {
        var match = TOKEN.matcher(text);
        while (match.find()) {
            var before = tokens.get(match.group(1));
            if (before == null || !before.file().equals(file)) {
                tokens.put(match.group(1), new Token(match.group(2), file, Lines.at(text, match.start())));
            }
        }
    }

    private static void judge(
            @Nullable Token ink, @Nullable Token page, List<String> pair, boolean dark, List<Finding> findings) {
        if (ink == null || page == null || ink.file().isEmpty() && page.file().isEmpty()) {
            return;
        }
        Contrast.between(ink.value(), page.value(), dark)
                .filter(contrast -> contrast < Contrast.TEXT)
                .ifPresent(contrast -> {
                    var at = ink.file().isEmpty() ? page : ink;
                    findings.add(Finding.error(
                            at.file(),
                            at.line(),
                            dark ? "contrast-dark" : "contrast",
                            pair.get(0),
                            pair.get(1),
                            String.format(Locale.ROOT, "%.1f", contrast)));
                });
    }
}
