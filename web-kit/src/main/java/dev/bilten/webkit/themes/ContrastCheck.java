package dev.bilten.webkit.themes;

import dev.bilten.webkit.design.Contrast;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether the colours a theme gives to the tokens can be read on each other, by day and by night. */
final class ContrastCheck {
    private static final Pattern TOKEN = Pattern.compile("(--[a-z-]+)\\s*:\\s*([^;}]+)");
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
        return findings.stream().distinct().toList();
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
            @org.jspecify.annotations.Nullable Token ink,
            @org.jspecify.annotations.Nullable Token page,
            List<String> pair,
            boolean dark,
            List<Finding> findings) {
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
